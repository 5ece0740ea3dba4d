"""The faults a user can mend, each said in one line: which file, what is wrong, what to do."""


class GuidanceError(Exception):
    """A fault in what the user gave us.

    `str()` of it is one printable line: ``file: fault; remedy``. Line breaks and other
    control characters in a file's name are shown as escapes, so the line stays one line.
    """

    def __init__(self, where: str, fault: str, remedy: str) -> None:
        super().__init__(where, fault, remedy)
        self.where, self.fault, self.remedy = where, fault, remedy

    def __str__(self) -> str:
        return f"{printable(self.where)}: {self.reason}"

    @property
    def reason(self) -> str:
        """The fault and its remedy, without the file."""
        return f"{printable(self.fault)}; {printable(self.remedy)}"


class Unreadable(GuidanceError):  # noqa: N818 - it is named for what the user sees
    """A document that cannot be read. The run goes on; the report lists it as skipped."""


class BadSetting(GuidanceError):  # noqa: N818 - as above
    """A setting, baseline or option that cannot be used. The run stops before it starts."""


def printable(text: str) -> str:
    """Return `text` on one line: control characters and lone surrogates shown as escapes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
