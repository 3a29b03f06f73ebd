// Msi gives a package of Windows Installer the time of the commit and an id made of
// what it holds, in place of the hour and the number of chance that wixl writes: so
// the same files give the same bytes. Usage: SOURCE_DATE_EPOCH=… go run ./scripts/msi FILE.msi
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strconv"
)

func main() {
	if err := run(os.Args[1:], os.Getenv("SOURCE_DATE_EPOCH")); err != nil {
		fmt.Fprintln(os.Stderr, "scripts/msi:", err)
		os.Exit(1)
	}
}

func run(args []string, epoch string) error {
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil || len(args) != 1 {
		return errors.New("usage: SOURCE_DATE_EPOCH=SECONDS go run ./scripts/msi FILE.msi")
	}
	file, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	if err := settle(file, seconds); err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	return os.WriteFile(args[0], file, 0o644) //nolint:gosec // G306: a package is for everybody to read
}

// The properties that are set: their numbers and kinds, as [MS-OLEPS] has them.
const (
	packageCode = 9
	created     = 12
	saved       = 13

	kindText = 30 // VT_LPSTR
	kindTime = 64 // VT_FILETIME
)

// summary is how the format of the summary, F29F85E0-4FF9-1068-AB91-08002B27B3D9, is
// written; after it comes where the properties begin. Before it stand 28 bytes.
func summary() []byte {
	return []byte("\xe0\x85\x9f\xf2\xf9\x4f\x68\x10\xab\x91\x08\x00\x2b\x27\xb3\xd9")
}

// settle sets the id and both times in a package; its length stays.
func settle(file []byte, seconds int64) error {
	at := bytes.Index(file, summary())
	if at < 28 {
		return errors.New("it has no summary")
	}
	start := uint64(at-28) + uint64(number(file, at+16))
	values := map[uint32][]byte{}
	for i := range min(number(file, int(start)+4), 32) {
		pair := int(start) + 8 + 8*int(i)
		if offset := start + uint64(number(file, pair+4)); offset < uint64(len(file)) {
			values[number(file, pair)] = file[offset:]
		}
	}
	const ticks, since1601 = 10_000_000, 11_644_473_600 // of 100 ns; seconds
	for _, property := range []uint32{created, saved} {
		value := values[property]
		if number(value, 0) != kindTime || len(value) < 12 {
			return errors.New("its summary holds no times")
		}
		binary.LittleEndian.PutUint64(value[4:], uint64(seconds+since1601)*ticks)
	}
	const length = len("{00000000-0000-0000-0000-000000000000}")
	code := values[packageCode]
	if number(code, 0) != kindText || int(number(code, 4)) != length+1 || len(code) < 8+length {
		return errors.New("its summary holds no package code")
	}
	code = code[8 : 8+length]
	clear(code)
	sum := sha256.Sum256(file)
	copy(code, fmt.Sprintf("{%X-%X-5%.3X-8%.3X-%X}", sum[:4], sum[4:6], number(sum[:], 8)&0xfff, number(sum[:], 12)&0xfff, sum[16:22]))
	return nil
}

// number reads four bytes; 0 where there are none.
func number(b []byte, at int) uint32 {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return binary.LittleEndian.Uint32(b[at:])
}
