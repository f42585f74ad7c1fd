" nato-tui in vim and Neovim: put this into your vimrc, or :source it.
" :Quote WORDS        the quotation that is meant, below the cursor
" :QuotePick [WORDS]  choose on the terminal, in Neovim and gvim in a tab
" :QuoteCheck         every quotation of this draft against the archive; then :cnext
" :QuoteVerify        the selected text, or this line, against the archive
function! s:Format() abort
  " An empty .tex file is plaintex to vim.
  let l:formats = {'tex': 'latex', 'plaintex': 'latex', 'org': 'org', 'html': 'html'}
  return get(l:formats, &filetype, 'md')
endfunction
function! s:Command(name, words, out, told) abort
  let l:words = map(split(a:words), 'shellescape(v:val)')
  let l:command = ['nato-tui', a:name, '-f', s:Format(), '--'] + l:words
  return join(l:command + ['>', shellescape(a:out), '2>', shellescape(a:told)])
endfunction
function! s:Complain(lines) abort
  echohl ErrorMsg
  for l:line in a:lines
    echomsg l:line
  endfor
  echohl None
endfunction
function! s:Read(file) abort
  let l:lines = filereadable(a:file) ? readfile(a:file) : []
  call delete(a:file)
  return l:lines
endfunction
function! s:Put(lines) abort
  call append(line('.'), a:lines)
  call cursor(line('.') + 1, 1)
endfunction
function! s:Closed() abort
  if &modifiable
    return 0
  endif
  call s:Complain(['this buffer cannot be changed'])
  return 1
endfunction
function! s:Quote(words) abort
  " What is told must not come into the text.
  let [l:out, l:told] = [tempname(), tempname()]
  if s:Closed()
    return
  endif
  call system(s:Command('find -1 --tell', a:words, l:out, l:told))
  let l:status = v:shell_error
  let [l:found, l:lines] = [s:Read(l:out), s:Read(l:told)]
  if l:status != 0 && l:status != 3
    return s:Complain(l:lines)
  endif
  call s:Put(l:found)
  for l:line in l:lines
    echomsg l:line
  endfor
  redraw
  " What does not fit stands in :messages.
  echo strcharpart(join(l:lines), 0, get(v:, 'echospace', &columns - 30))
endfunction
function! s:QuotePick(words) abort
  let [l:out, l:told] = [tempname(), tempname()]
  if s:Closed()
    return
  endif
  let l:command = s:Command('pick', a:words, l:out, l:told)
  if has('nvim') || has('gui_running')
    return s:InTerminal(l:command, l:out, l:told)
  endif
  execute 'silent !' . escape(l:command, '!%#')
  redraw!
  call s:Picked([], l:out, l:told, 0, v:shell_error)
endfunction
function! s:InTerminal(command, out, told) abort
  " Here a :! has no terminal, or one on which nothing can be drawn.
  let l:window = win_getid()
  tabnew
  let l:Then = function('s:Picked', [[l:window, win_getid()], a:out, a:told])
  setlocal bufhidden=wipe nobuflisted
  if has('nvim')
    call termopen(['sh', '-c', a:command], {'on_exit': l:Then})
    startinsert
  else
    call term_start(['sh', '-c', a:command], {'curwin': 1, 'exit_cb': l:Then})
  endif
endfunction
function! s:Picked(windows, out, told, job, status, ...) abort
  if !empty(a:windows)
    stopinsert
    call win_execute(a:windows[1], 'close!')
    call win_gotoid(a:windows[0])
  endif
  let [l:chosen, l:lines] = [s:Read(a:out), s:Read(a:told)]
  if a:status == 0
    call s:Put(l:chosen)
  elseif a:status != 130
    " Neovim draws over what is told before it has left the terminal.
    call timer_start(100, {-> s:Complain(l:lines)})
  endif
endfunction
function! s:QuoteVerify(range, first, last) abort
  let l:lines = getline(a:first, a:last)
  let [l:start, l:end] = [getpos("'<"), getpos("'>")]
  if a:range && visualmode() ==# 'v' && [a:first, a:last] == [l:start[1], l:end[1]]
    let l:lines[-1] = matchstr(l:lines[-1], '^.*\%' . l:end[2] . 'c.\?')
    let l:lines[0] = strpart(l:lines[0], l:start[2] - 1)
  endif
  echo system('nato-tui verify -', l:lines)
endfunction
function! s:QuoteCheck() abort
  if &buftype ==# 'quickfix'
    wincmd p
  endif
  let l:draft = win_getid()
  update
  let l:makeprg = &l:makeprg
  let l:format = &l:errorformat
  setlocal makeprg=nato-tui\ lint\ %:S errorformat=%f:%l:%c:\ %m
  try
    silent make!
  finally
    let &l:makeprg = l:makeprg
    let &l:errorformat = l:format
  endtry
  redraw!
  cwindow
  call win_gotoid(l:draft)
  let l:told = getqflist()
  if empty(l:told)
    echo 'no quotation is to be mended'
  elseif empty(filter(copy(l:told), 'v:val.valid'))
    call s:Complain(map(l:told, 'v:val.text'))
  endif
endfunction
command! -nargs=+ Quote call s:Quote(<q-args>)
command! -nargs=* QuotePick call s:QuotePick(<q-args>)
command! -range QuoteVerify call s:QuoteVerify(<range>, <line1>, <line2>)
command! QuoteCheck call s:QuoteCheck()
