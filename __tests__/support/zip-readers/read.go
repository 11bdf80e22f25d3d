// Prints what archive/zip reads in an archive: a line for each entry, its name, size and SHA-256.
package main

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"strconv"
)

func main() {
	archive, err := zip.OpenReader(os.Args[1])
	check(err)
	for _, file := range archive.File {
		reader, err := file.Open()
		check(err)
		// Reading to the end compares the checksum.
		content, err := io.ReadAll(reader)
		check(err)
		digest := sha256.Sum256(content)
		line := file.Name + "\t" + strconv.Itoa(len(content)) + "\t" + hex.EncodeToString(digest[:]) + "\n"
		_, err = os.Stdout.WriteString(line)
		check(err)
	}
}

func check(err error) {
	if err != nil {
		os.Stderr.WriteString(err.Error() + "\n")
		os.Exit(1)
	}
}
