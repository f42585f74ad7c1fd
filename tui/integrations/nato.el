;;; nato.el --- nato-tui in Emacs: put this into your init file  -*- lexical-binding: t -*-

;; C-c q q  M-x nato-quote         the quotation that is meant, at point
;; C-c q p  M-x nato-quote-pick    choose among the nine that answer best
;; C-c q c  M-x nato-quote-check   every quotation of this draft; then M-g n
;; C-c q v  M-x nato-quote-verify  the region, or this paragraph, against the archive
;; M-x eglot (in Emacs since 29) checks while you type, with the extra lsp.

(require 'compile)
(require 'subr-x)

(defvar nato-quote-history nil "The words that quotations were sought by.")

(defun nato-quote--format ()
  (cond ((derived-mode-p 'org-mode) "org")
        ((derived-mode-p 'tex-mode 'latex-mode 'LaTeX-mode) "latex")
        ((derived-mode-p 'html-mode 'sgml-mode) "html")
        (t "md")))

(defun nato-quote--find (words &rest options)
  "Find WORDS: a list of the status, the lines found, what is to be minded."
  (let ((coding-system-for-read 'utf-8)
        (coding-system-for-write 'utf-8)
        (format (nato-quote--format))
        (told (make-temp-file "nato-quote")))
    (unwind-protect
        (with-temp-buffer
          (let ((status (apply #'call-process "nato-tui" nil (list t told) nil "find"
                               (append options (list "-f" format "--")
                                       (split-string words))))
                (mind (string-trim (with-temp-buffer (insert-file-contents told)
                                                     (buffer-string)))))
            (unless (memq status '(0 3)) (user-error "%s" mind))
            (list status (split-string (buffer-string) "\n" t) mind)))
      (delete-file told))))

(defun nato-quote--choose (lines)
  "One of LINES, by its number."
  (let ((numbered (seq-map-indexed (lambda (line at) (cons (+ ?1 at) line)) lines))
        (width (* (/ (- (frame-height) 2) (length lines)) (- (frame-width) 12))))
    (save-window-excursion
      (switch-to-buffer (get-buffer-create " *nato-quote*"))
      (delete-other-windows)
      (erase-buffer)
      (visual-line-mode)
      (pcase-dolist (`(,number . ,line) numbered)
        (insert number " " (truncate-string-to-width line width nil nil "…") "\n"))
      (goto-char (point-min))
      (alist-get (read-char-choice (format "Which one? 1 to %d, C-g for none: " (length lines))
                                   (mapcar #'car numbered))
                 numbered))))

(defun nato-quote--words ()
  (barf-if-buffer-read-only)
  (list (read-string "Words of the quotation: " nil 'nato-quote-history)))

(defun nato-quote (words)
  "Insert the quotation that WORDS remember; where several are close, ask which."
  (interactive (nato-quote--words))
  (pcase-let ((`(,status ,lines ,mind) (nato-quote--find words "-1" "--tell")))
    (if (= status 3)
        (nato-quote-pick words)
      (insert (string-join lines "\n"))
      (unless (string-empty-p mind) (message "%s" mind)))))

(defun nato-quote-pick (words)
  "Insert one of the quotations that answer WORDS."
  (interactive (nato-quote--words))
  (insert (nato-quote--choose (nth 1 (nato-quote--find words "-n" "9")))))

(defun nato-quote-check ()
  "Check every quotation of the file of this buffer."
  (interactive)
  (save-buffer)
  (with-current-buffer
      (compilation-start (concat "nato-tui lint " (shell-quote-argument buffer-file-name))
                         nil (lambda (_) "*nato-quote-check*"))
    (setq-local compilation-error-screen-columns nil)))

(defun nato-quote-verify (start end)
  "Check the text between START and END, or this paragraph, against the archive."
  (interactive (if (use-region-p) (list (region-beginning) (region-end))
                 (let ((here (bounds-of-thing-at-point 'paragraph)))
                   (list (car here) (cdr here)))))
  (let ((coding-system-for-read 'utf-8)
        (coding-system-for-write 'utf-8)
        (buffer (get-buffer-create "*nato-quote-verify*")))
    (with-current-buffer buffer
      (let ((inhibit-read-only t)) (erase-buffer))
      (special-mode)
      (visual-line-mode))
    (let ((inhibit-read-only t))
      (call-process-region start end "nato-tui" nil buffer nil "verify" "-"))
    (with-current-buffer buffer (goto-char (point-min)))
    (display-buffer buffer)))

(global-set-key (kbd "C-c q q") #'nato-quote)
(global-set-key (kbd "C-c q p") #'nato-quote-pick)
(global-set-key (kbd "C-c q c") #'nato-quote-check)
(global-set-key (kbd "C-c q v") #'nato-quote-verify)

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (let ((server '("nato-tui" "lsp")))
    (add-to-list 'eglot-server-programs (cons '(markdown-mode org-mode rst-mode) server))
    (add-to-list 'eglot-server-programs (cons 'text-mode server) t)))
