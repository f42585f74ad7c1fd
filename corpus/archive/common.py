"""Words and phrases that any English news text has: what texts are compressed against.

What is packed can be read with these very letters alone: never change them. A better list is a
second one beside this, which new texts are then packed with.
"""

from __future__ import annotations

FIRST = """
ability accept access account achieve across action active activity actually address affect
agency agreement allow almost alone along already although among amount analysis announced
answer appear approach approve argue around arrive article artist assume attention audience
authority available average avoid balance become before began begin behavior behind believe
benefit better beyond board border break bring brother brought budget build building business
candidate capital care career carry catch cause central century certain certainly challenge
chance change character charge check choice choose church citizen city civil claim class clear
clearly close coach cold collection college color comment commercial common compare concern
condition consider consumer contain continue control cost could couple course cover create
crime crisis culture current customer dark data daughter deal debate decade decide deep
defense degree describe design despite detail determine develop die difference different
difficult dinner direction discover discuss discussion disease doctor dollar door doubt draw
dream drive drop drug during early east easy economy edge education effect effort eight either
employee energy enjoy enough enter entire environment environmental especially establish
evening event eventually evidence exactly example executive exist expect experience expert
explain express extra eye face fact factor fail fall famous father fear federal feel field
fight figure fill film final finally find fine finger finish fire firm first fish five floor
focus follow food foot force foreign forget form former forward four free friend front full
fund future game garden general generation girl glass goal gold ground grow growth guess hand
hang happen happy hard head hear heart heat heavy help herself higher himself history hold
hope hospital hotel hour huge human hundred husband idea identify image imagine impact
important improve include including increase indeed indicate individual industry inside
instead institution interest interview involve island itself join judge keep kill kind kitchen
knowledge land language large later laugh lawyer lay lead learn leave left letter level lie
likely line list listen live local lose loss lost lot love low main maintain major majority
manage management manager mark marriage material matter maybe mean measure media medical meet
meeting member memory mention message method middle might military mind minute miss mission
model modern moment month mother mouth move movement movie music myself name nation natural
nature near nearly necessary network never news newspaper north note notice occur offer office
officer often oil once open operation option order others outside owner page pain paint paper
parent park particular particularly partner pass past patient pattern pay performance perhaps
period phone physical pick picture piece place plan plant play player point poor popular
population position positive possible power practice prepare present press pressure pretty
prevent price private probably process produce product production professional project
property protect prove provide purpose push quality quickly quite race radio raise range rate
rather reach read ready reality realize reason receive recent recently recognize record reduce
reflect region relate release remain remember remove report represent require research
resource respond response result return reveal rise risk road rock role room rule run safe
save scene science scientist score season seat second section seek seem sell send senior sense
series serious serve service seven several shake share shoot short shot show side sign
significant similar simple simply since single sister site situation skill skin small smile
social society soldier somebody someone sometimes song soon sort sound source south southern
space speak special specific speech spend sport spring staff stage stand standard star start
statement station stay step stock stop store story strategy street strong structure student
study stuff style subject success successful suddenly suffer suggest summer support sure
surface table talk task tax teach teacher team technology television tend term test thank
themselves theory third though thought thousand threat three throughout throw thus today
together tonight total tough toward town trade traditional training travel treat treatment
tree trial trip trouble true truth turn type understand unit university until upon usually
value various victim view violence visit voice wait walk wall watch water weapon wear weight
west western whatever whether white whole whose wide wife window wish within woman wonder word
worker worry write writer wrong yard yeah young yourself ation ations ing ingly ment ments
ness able ible ally ity ities ers ies ed ly January February March April June July August
September October November December Monday, Tuesday, Wednesday, Thursday, Friday, Saturday,
Sunday international organization development information relationship responsibility
opportunity administration investigation decision situation question community company
industry financial economic technology security military political politics policy president
presidential government department minister ministry parliament congress senator committee
election electoral campaign candidate supporters voters voting elections party Republican
Democratic conservative nominee convention primary delegates support leader leadership
national federal federation foreign affairs secretary general official officials authorities
police court judge attorney lawyer justice legal rights law federal state states American
Americans European British Russian Chinese Prime Minister Washington New York London Europe
Russia China America the United States the United Nations the White House the European Union
Prime Minister President , according to a statement, a spokesman for the, a spokeswoman for
told reporters on told The Associated Press said in an interview with said in a statement that
he said on Thursday that she added that he wrote on Twitter asked whether declined to comment
at a news conference, chief executive of the company, professor at the University of percent
of the million people billion in the first time in the last year, last week, this year, next
year years ago the end of the as well as one of the most some of the because of the out of the
part of the part of a number of the fact that the rest of the members of the head of the
director of the something everything anything nothing everyone another against between through
without during before after around under about where there their these those which while would
could should might really right think thought know known going coming want wanted make making
made take taking taken give given said says saying told asked called called for need needed
work working works people person public school students women children family country
countries world group groups public program service system business market money health care
change issue problem plan report power force forces war peace attack killed death life live
house home week month day today night morning number high long great good better best more
most much many few little less least very still even also just only never always often
however, but although because since until when what who whose whom why how ’s ’t ’re ’ve ’ll
don’t didn’t doesn’t isn’t it’s that’s there’s I’m I’ve we’re they’re you’re can’t won’t
wouldn’t 's n't .” ,” he said. ,” she said. ” said “I “We “It “The “This “There “If “You “They
“He “That . In the . But the . The . And . He . She . It . They . We . I . This . That . There
. A . As . For . At . On . When . While . If . So from the in the of the to the on the for the
and the at the with the by the that the is the was the as the than the into the over the about
the after the it is a to be a of a in a for a with a as a was a is a has been have been had
been will be would be can be may be must be could be should be to have to make to take to get
to do to go to see not only but also they are we are you are that he that she that it that
they that we he was she was it was they were there is there are I think I don't want to have
to going to need to able to trying to more than less than such as even as even though so that
in order to as a result of at least at the same time on the other hand for example and that in
which of which for which
""".replace("\n", " ")
