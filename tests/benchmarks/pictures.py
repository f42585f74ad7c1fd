"""Draw the README's picture: the desk on the sample articles, after a search, as SVG.

    python -m tests.benchmarks.pictures [FOLDER]

It needs no terminal; the font's address is taken out, so that the picture loads nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHOTS = {"desk": ((110, 30), ())}


async def shoot(folder: Path) -> None:
    """Write one SVG for each of ``SHOTS``."""
    from corpus.archive import open_archive
    from tui.app import QuoteDesk
    from tui.commands._archive import samples
    from tui.place.session import Session
    from tui.store.source import Source

    with samples() as made:
        where = made.path
    for name, (size, keys) in SHOTS.items():
        with open_archive(where, readonly=True) as archive:
            app = QuoteDesk(Source(archive, True), Session())
            async with app.run_test(size=size) as pilot:
                await pilot.pause(0.5)
                await pilot.press(*keys)
                await pilot.pause(0.8)
                picture = app.export_screenshot(title="nato-tui")
        local = re.sub(r"@font-face \{.*?\}\n", "", picture, flags=re.DOTALL)
        (folder / f"{name}.svg").write_text(local, "utf-8")


def main() -> None:
    """Draw into the folder named, or the one that README shows."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / ".github" / "pictures")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = f"{home}/{kind.lower()}"
        asyncio.run(shoot(folder))


if __name__ == "__main__":
    main()
