"""PDF files with nothing to read in them, made by hand so that the tests need no PDF writer."""

import hashlib

_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_ID = bytes(range(16))


def page_without_text() -> bytes:
    """What a scanner makes, in the smallest: one page with a black square."""
    return _document(b"0 0 100 100 re f")


def locked_page(password: str = "sesame") -> bytes:
    """A page that cannot be opened without `password` (RC4, 40 bit, the oldest lock there is)."""
    user = _padded(password)
    owner = _rc4(hashlib.md5(user).digest()[:5], user)
    permissions = b"\xfc\xff\xff\xff"
    key = hashlib.md5(user + owner + permissions + _ID).digest()[:5]
    lock = (
        b"<</Filter/Standard/V 1/R 2/P -4/O<" + owner.hex().encode() + b">/U<" + _rc4(key, _PAD).hex().encode() + b">>>"
    )
    content_key = hashlib.md5(key + b"\x04\0\0" + b"\0\0").digest()[:10]
    return _document(_rc4(content_key, b"0 0 100 100 re f"), lock)


def _document(content: bytes, lock: bytes = b"") -> bytes:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        *([lock] if lock else []),
    ]
    file, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj %s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    encrypt = b"/Encrypt 5 0 R/ID[<%s><%s>]" % (_ID.hex().encode(), _ID.hex().encode()) if lock else b""
    trailer = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, encrypt, len(file))
    return file + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (len(objects) + 1, table, trailer)


def _padded(password: str) -> bytes:
    return (password.encode() + _PAD)[:32]


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
