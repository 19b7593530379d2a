// Checks a public record with the Go project's own code for transparency logs, which knows nothing of Madang.
//
// verify DIR VKEY [OLD-CHECKPOINT]: the checkpoint's signature, every entry against the tree, every inclusion proof,
// and that the older tree is a beginning of this one. Prints "ok <entries>", or what is wrong.
// verify -proof FILE VKEY ENTRY-FILE: a .tlog-proof of one entry.
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func die(format string, arguments ...interface{}) {
	fmt.Printf(format+"\n", arguments...)
	os.Exit(1)
}

func read(path string) []byte {
	content, err := os.ReadFile(path)
	if err != nil {
		die("can not read: %v", err)
	}
	return content
}

func open(signed []byte, vkey string) tlog.Tree {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		die("key: %v", err)
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		die("checkpoint: %v", err)
	}
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() {
		die("checkpoint: origin %q is not %q", lines[0], verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		die("checkpoint: %v", err)
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		die("checkpoint: %v", err)
	}
	return tlog.Tree{N: size, Hash: root}
}

// tiles reads tiles as tlog-tiles lays them out, which is Go's own layout without the height.
type tiles string

func (folder tiles) Height() int { return 8 }

func (folder tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (folder tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		content, err := os.ReadFile(filepath.Join(string(folder), path))
		if err != nil {
			return nil, err
		}
		all = append(all, content)
	}
	return all, nil
}

func entries(folder string, size int64) [][]byte {
	var all [][]byte
	for first := int64(0); first < size; first += 256 {
		width := 256
		if size-first < 256 {
			width = int(size - first)
		}
		tile := tlog.Tile{H: 8, L: 0, N: first / 256, W: width}
		path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
		bundle := read(filepath.Join(folder, path))
		for len(bundle) > 0 {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				die("%s: breaks off", path)
			}
			length := int(binary.BigEndian.Uint16(bundle))
			all = append(all, bundle[2:2+length])
			bundle = bundle[2+length:]
		}
	}
	if int64(len(all)) != size {
		die("entries: %d instead of %d", len(all), size)
	}
	return all
}

func verifyFolder(folder string, vkey string, old string) {
	tree := open(read(filepath.Join(folder, "checkpoint")), vkey)
	reader := tlog.TileHashReader(tree, tiles(folder))
	for index, entry := range entries(folder, tree.N) {
		proof, err := tlog.ProveRecord(tree.N, int64(index), reader)
		if err != nil {
			die("entry %d: %v", index, err)
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, int64(index), tlog.RecordHash(entry)); err != nil {
			die("entry %d: %v", index, err)
		}
	}
	if old != "" {
		older := open(read(old), vkey)
		proof, err := tlog.ProveTree(tree.N, older.N, reader)
		if err != nil {
			die("consistency: %v", err)
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash); err != nil {
			die("consistency: %v", err)
		}
	}
	fmt.Printf("ok %d\n", tree.N)
}

func verifyProof(file string, vkey string, entry string) {
	parts := strings.SplitN(string(read(file)), "\n\n", 2)
	lines := strings.Split(parts[0], "\n")
	if lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "index ") {
		die("proof: wrong beginning")
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	if err != nil {
		die("proof: %v", err)
	}
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			die("proof: %v", err)
		}
		proof = append(proof, hash)
	}
	tree := open([]byte(parts[1]), vkey)
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(read(entry))); err != nil {
		die("proof: %v", err)
	}
	fmt.Printf("ok %d\n", index)
}

func main() {
	arguments := append(os.Args[1:], "")
	if arguments[0] == "-proof" {
		verifyProof(arguments[1], arguments[2], arguments[3])
	} else {
		verifyFolder(arguments[0], arguments[1], arguments[2])
	}
}
