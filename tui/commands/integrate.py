"""``nato-tui integrate``: a small, working configuration for an editor or tmux."""

from __future__ import annotations

import argparse

from tui.output import remark, write

VIM = """\
" nato-tui in vim: put this into your vimrc, or :source it.
" :Quote WORDS   the quotation that is meant, below the cursor
" :QuotePick     choose one on the terminal
" :QuoteCheck    every quotation of this draft against the archive; then :cnext
" :QuoteVerify   the selected text against the archive
function! s:QuoteFormat() abort
  " An empty .tex file is plaintex to vim.
  let l:formats = {'tex': 'latex', 'plaintex': 'latex', 'org': 'org', 'html': 'html'}
  return get(l:formats, &filetype, 'md')
endfunction
function! s:QuoteWords(words) abort
  return join(map(split(a:words), 'shellescape(v:val, 1)'))
endfunction
function! s:Quote(words) abort
  " What is told when nothing is found must not come into the text.
  let l:told = tempname()
  let l:words = join(map(split(a:words), 'shellescape(v:val)'))
  let l:command = 'nato-tui find -1 -f ' . s:QuoteFormat() . ' ' . l:words
  let l:found = systemlist(l:command . ' 2>' . shellescape(l:told))
  if v:shell_error == 0 || v:shell_error == 3
    call append(line('.'), l:found)
    call cursor(line('.') + 1, 1)
  else
    echohl ErrorMsg
    echomsg join(filereadable(l:told) ? readfile(l:told) : [])
    echohl None
  endif
  call delete(l:told)
endfunction
command! -nargs=+ Quote call s:Quote(<q-args>)
function! s:QuotePick(words) abort
  " Without shelltemp vim itself reads the keys that are meant for the picker.
  let l:temp = &shelltemp
  set shelltemp
  try
    execute 'read !nato-tui pick' s:QuoteWords(a:words)
  finally
    let &shelltemp = l:temp
  endtry
  redraw!
endfunction
command! -nargs=* QuotePick call s:QuotePick(<q-args>)
command! -range QuoteVerify execute '<line1>,<line2>write !nato-tui verify -'
function! s:QuoteCheck() abort
  let l:makeprg = &l:makeprg
  let l:format = &l:errorformat
  setlocal makeprg=nato-tui\\ lint\\ %:S errorformat=%f:%l:%c:\\ %m
  try
    silent make!
  finally
    let &l:makeprg = l:makeprg
    let &l:errorformat = l:format
  endtry
  redraw!
  cwindow
endfunction
command! QuoteCheck update | call s:QuoteCheck()
"""

EMACS = """\
;;; nato-tui in Emacs: put this into your init file.  -*- lexical-binding: t -*-
;; M-x nato-quote         the quotation that is meant, at point
;; M-x nato-quote-check   every quotation of this draft; then M-g n
;; M-x nato-quote-verify  the region against the archive
(require 'compile)
(require 'subr-x)
(require 'shell)

(defun nato-quote--format ()
  (cond ((derived-mode-p 'org-mode) "org")
        ((derived-mode-p 'tex-mode 'latex-mode 'LaTeX-mode) "latex")
        ((derived-mode-p 'html-mode 'sgml-mode) "html")
        (t "md")))

(defun nato-quote (words)
  "Insert the one quotation that WORDS remember."
  (interactive "sWords of the quotation: ")
  (let ((told (make-temp-file "nato-quote")))
    (unwind-protect
        (unless (memq (apply #'call-process "nato-tui" nil (list t told) nil
                             "find" "-1" "-f" (nato-quote--format) "--" (split-string words))
                      '(0 3))
          (user-error "%s" (with-temp-buffer (insert-file-contents told)
                                             (string-trim (buffer-string)))))
      (delete-file told))))

(defun nato-quote-check ()
  "Check every quotation of the file of this buffer."
  (interactive)
  (save-buffer)
  (with-current-buffer
      (compile (concat "nato-tui lint " (shell-quote-argument buffer-file-name)))
    (setq-local compilation-error-screen-columns nil)))

(defun nato-quote-verify (start end)
  "Check the text between START and END against the archive."
  (interactive "r")
  (shell-command-on-region start end "nato-tui verify -"))

(global-set-key (kbd "C-c q q") #'nato-quote)
(global-set-key (kbd "C-c q c") #'nato-quote-check)
(global-set-key (kbd "C-c q v") #'nato-quote-verify)
"""

TMUX = """\
# nato-tui in tmux (3.2 or newer): put this into ~/.tmux.conf
# prefix Q: choose a quotation in a popup; it is typed into the pane you were in.
bind-key Q display-popup -E -w 90% -h 80% \\
  'nato-tui pick | tmux load-buffer -b nato-tui - && tmux paste-buffer -d -p -b nato-tui'
# Copies made in the program reach your terminal's clipboard through tmux:
set-option -g set-clipboard on
"""

VSCODE = """\
{
  "version": "2.0.0",
  "tasks": [
    {
      "label": "nato-tui: check quotations",
      "type": "process",
      "command": "nato-tui",
      "args": ["lint", "${file}"],
      "group": "test",
      "presentation": { "reveal": "silent" },
      "problemMatcher": {
        "owner": "nato-tui",
        "fileLocation": "absolute",
        "severity": "warning",
        "pattern": {
          "regexp": "^(.+?):(\\\\d+):(\\\\d+): ([a-z -]+): (.*)$",
          "file": 1,
          "line": 2,
          "column": 3,
          "code": 4,
          "message": 5
        }
      }
    },
    {
      "label": "nato-tui: find a quotation",
      "type": "process",
      "command": "nato-tui",
      "args": ["find", "-1", "-f", "md", "--", "${input:words}"],
      "problemMatcher": []
    }
  ],
  "inputs": [
    { "id": "words", "type": "promptString", "description": "Words of the quotation" }
  ]
}
"""

CONFIGURATIONS = {"vim": VIM, "emacs": EMACS, "tmux": TMUX, "vscode": VSCODE}


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of ``integrate``."""
    parser.add_argument("program", choices=tuple(CONFIGURATIONS), help="what to set up")


def run(args: argparse.Namespace) -> int:
    """Print the configuration."""
    write(CONFIGURATIONS[args.program])
    if args.program == "vscode":
        remark("put this into .vscode/tasks.json; then Terminal, Run Task")
    return 0
