package main

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"slices"
	"testing"
)

// pack is a package as far as its summary goes, with an id, two times and content.
func pack(code string, from, to uint64, content string) []byte {
	file := slices.Concat([]byte("the rest before it"), make([]byte, 28), summary())
	file = binary.LittleEndian.AppendUint32(file, 48)
	values := [][]byte{
		append(binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(nil, kindText), uint32(len(code)+1)), code+"\x00\x00"...),
		binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint32(nil, kindTime), from),
		binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint32(nil, kindTime), to),
	}
	file = append(file, 0, 0, 0, 0) // how long it is, which nobody reads
	file = binary.LittleEndian.AppendUint32(file, 3)
	offset := 8 + 3*8
	for i, id := range []uint32{packageCode, created, saved} {
		file = binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(file, id), uint32(offset))
		offset += len(values[i])
	}
	return append(append(file, slices.Concat(values...)...), content...)
}

const someCode = "{CA8D5C2C-37AC-47D0-AA88-8FEFC2DF80D6}"

// The same content has the same bytes, whatever was written by chance; another has
// another id.
func TestTheSameContentHasTheSameBytes(t *testing.T) {
	one := pack(someCode, 1, 2, "files")
	two := pack("{11111111-2222-3333-4444-555555555555}", 3, 4, "files")
	other := pack(someCode, 1, 2, "other files")
	for _, file := range [][]byte{one, two, other} {
		if err := settle(file, 1_790_000_000); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(one, two) {
		t.Error("two packages of the same files are not the same")
	}
	code := regexp.MustCompile(`\{[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}\}\x00`)
	if a, b := code.Find(one), code.Find(other); a == nil || bytes.Equal(a, b) {
		t.Errorf("the ids of different files are %q and %q", a, b)
	}
	when := binary.LittleEndian.AppendUint64(nil, 134_344_736_000_000_000) // 2026-09-21 14:13:20
	if n := bytes.Count(one, when); n != 2 {
		t.Errorf("the time of the commit is in it %d times", n)
	}
}

// What is no package is refused, and none cut short ends the program.
func TestWhatIsNoPackageIsRefused(t *testing.T) {
	whole := pack(someCode, 1, 2, "")
	for n := range len(whole) - 1 {
		if err := settle(slices.Clone(whole[:n]), 1); err == nil {
			t.Errorf("%d of %d bytes are taken for a package", n, len(whole))
		}
	}
	if err := settle(whole, 1); err != nil {
		t.Error(err)
	}
	if err := run([]string{"no such file"}, "1"); err == nil {
		t.Error("a file that is not there is a package")
	}
	if err := run([]string{"main.go"}, "yesterday"); err == nil {
		t.Error("yesterday is a number")
	}
}
