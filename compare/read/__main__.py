"""The reader's own process: one file in, one pickled Document or Unreadable out.

Started by `bounded` as ``python -m compare.read FILE MEGABYTES``. The answer goes to standard
output; standard input is a lifeline: when it closes, this process and its pandoc end.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from compare.errors import Unreadable
from compare.model import Document
from compare.read import reader
from compare.read.limits import MB, REPORT_IT, check_unpacked_size, over_memory
from compare.read.sniff import sniff


def main() -> None:
    path, megabytes = Path(sys.argv[1]), int(sys.argv[2])
    gc.disable()  # we end soon, and a tree of a long manual is searched for rings in vain
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _bound_memory(megabytes)
    with _answers() as answers:
        pickle.dump(answer(path, megabytes), answers)


def answer(path: Path, megabytes: int) -> Document | Unreadable:
    """Return the document in `path`, or what kept it from being read. Raises nothing."""
    try:
        content = path.read_bytes()
        check_unpacked_size(content, sniff(content, path.name), path.name)
        return reader.read(path)
    except Unreadable as fault:
        return fault
    except MemoryError:
        return over_memory(path.name, megabytes)
    except RecursionError:
        nested = "its tables or lists are nested too deep"
        return Unreadable(path.name, nested, "open it in Word and save it as .docx, or split it")
    except OSError as error:  # it was there a moment ago
        said = f"it cannot be read ({error.strerror or error})"
        return Unreadable(path.name, said, "check the name and the disk, and try again")
    except BaseException as error:  # noqa: BLE001 - a panic in the PDF library is no Exception
        traceback.print_exc()  # seen with --debug
        return Unreadable(path.name, f"the reader failed ({error!r})", REPORT_IT)


def _end_with_parent() -> None:
    os.read(sys.stdin.fileno(), 1)  # returns when the other end is closed
    if sys.platform == "win32":
        os._exit(1)
    os.killpg(0, signal.SIGKILL)


def _bound_memory(megabytes: int) -> None:
    """Bound the memory of this process and, each for itself, of those it starts.

    Pandoc takes its bound from GHCRTS (GHC user's guide, RTS options) everywhere. On Linux what
    counts is memory written to (RLIMIT_DATA), because pandoc reserves far more address space
    than it uses; elsewhere address space is the nearest there is, if that.
    """
    os.environ["GHCRTS"] = f"-M{megabytes}m"
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - absent on Windows

    kind = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
    with suppress(ValueError, OSError):  # macOS may refuse; pandoc's own cap and the clock remain
        resource.setrlimit(kind, (megabytes * MB, megabytes * MB))


def _answers() -> BinaryIO:
    """Return standard output, and let whatever else is printed here go nowhere."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return answers


if __name__ == "__main__":
    main()
