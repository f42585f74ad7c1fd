"""Programs that the benchmark of the screen runs: an empty Textual app, and a watched desk."""

from __future__ import annotations

EMPTY = (
    "from textual.app import App\n"
    "from textual.widgets import Static\n"
    "class Empty(App):\n"
    "    def compose(self):\n"
    "        yield Static('ready')\n"
    "Empty().run()\n"
)
HELD = (
    "import asyncio, sys, time\n"
    "import tui.app as module\n"
    "worst = cpu = 0.0\n"
    "class Watched(module.QuoteDesk):\n"
    "    def on_mount(self):\n"
    "        super().on_mount()\n"
    "        self.beating = asyncio.create_task(beat(self))\n"
    "async def beat(app):\n"
    "    global worst, cpu\n"
    "    await asyncio.sleep(1.5)\n"
    "    while not app._exit:\n"
    "        before, used = time.perf_counter(), time.thread_time()\n"
    "        await asyncio.sleep(0.002)\n"
    "        if app._exit:\n"
    "            break\n"
    "        worst = max(worst, time.perf_counter() - before - 0.002)\n"
    "        cpu = max(cpu, time.thread_time() - used)\n"
    "module.QuoteDesk = Watched\n"
    "from tui.cli import main\n"
    "main(sys.argv[2:])\n"
    "open(sys.argv[1], 'w').write(f'{worst} {cpu}')\n"
)
