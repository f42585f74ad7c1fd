-- nato-tui's language server in Neovim: save this as ~/.config/nvim/plugin/nato.lua
-- Diagnostics, K or :lua vim.lsp.buf.hover() for the source, vim.lsp.buf.code_action() to put
-- the printed words in place. It needs the extra lsp. For :Quote and the other commands:
-- nato-tui integrate vim > ~/.config/nvim/plugin/nato.vim
local client
vim.api.nvim_create_autocmd("FileType", {
  pattern = { "asciidoc", "html", "markdown", "org", "plaintex", "rst", "tex", "text", "typst" },
  callback = function(event)
    local config = { name = "nato-tui", cmd = { "nato-tui", "lsp" }, root_dir = vim.fn.getcwd() }
    if vim.lsp.start then -- since 0.8
      vim.lsp.start(config)
      return
    end
    client = client or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(event.buf, client)
  end,
})
