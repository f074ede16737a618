"""Turn an uploaded résumé into plain text without trusting the file."""

from recruit_app.adapters.resume_reader.reader import SandboxedReader, UnreadableResume, read_resume

__all__ = ["SandboxedReader", "UnreadableResume", "read_resume"]
