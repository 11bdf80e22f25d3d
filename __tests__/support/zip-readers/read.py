# Prints what Python's zipfile reads in an archive: a line for each entry, its name, size and SHA-256.
import hashlib
import sys
import zipfile

sys.stdout.reconfigure(encoding="utf-8", newline="\n")
with zipfile.ZipFile(sys.argv[1]) as archive:
    broken = archive.testzip()
    if broken is not None:
        sys.exit("broken: " + broken)
    for info in archive.infolist():
        content = archive.read(info)
        print(info.filename, len(content), hashlib.sha256(content).hexdigest(), sep="\t")
