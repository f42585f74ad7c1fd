"""Constructed sentences of random parts whose right speakers are known by how they are made.

``patterns.txt`` has the frames by family, a line each; ``parts.txt`` what stands in their slots.
``{A}`` is a person, ``{noun}`` one of the parts of that name, always the same within a frame, and
``{noun2}`` another; ``{noun?}`` stands there or not; ``{A.last}``, ``{A.he}`` are forms of what
``{A}`` is. ``{A: words}`` is a quotation of whom ``A`` names, ``{A/letter: phrase}`` one of either:
names of parts, or words. ``a(n)`` is the article that fits, ``¶`` parts paragraphs, a frame that
opens with ``#`` has its own headline, all others stand below a lead. In a part ``*`` marks the
word that tells who is meant, ``| she`` that only a woman is.
"""
