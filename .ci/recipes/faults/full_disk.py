"""A real file system that is full: a small one in memory."""

import os
import subprocess

from program import Fault
from situations import AnsweredPlay


class FullDisk(AnsweredPlay):
    """`play --answers` on a disk with room for so many pages of memory."""

    name = "a full file system"
    page = os.sysconf("SC_PAGE_SIZE")

    def faults(self):
        kept = sum(len(str(contents)) for contents, _ in self.golden.files.values())
        faults = [Fault(0, "ENOSPC") for _ in range(1, 3 * kept // self.page + 8)]
        for pages, fault in enumerate(faults, 1):
            fault.pages = pages
        return faults

    def perform(self, fault, place):
        pages = getattr(fault, "pages", None)
        if pages is None:
            return super().perform(fault, place)
        place.recordings.mkdir(mode=0o700)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={pages * self.page},mode=0700", "weerwoord",
                        str(place.recordings)], check=True)
        place.is_mounted = True
        return super().perform(fault, place)

    @staticmethod
    def is_possible():
        return os.geteuid() == 0
