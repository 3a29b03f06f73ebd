package encoding

import "testing"

// A text is read as it is said to be written, and a workbook is none.
func TestDecode(t *testing.T) {
	for _, c := range []struct{ src, name, want string }{
		{"\xcf\xf0\xe8\xe2\xe5\xf2", "windows-1251", "Привет"},
		{"P\xf8\xedli\x9a", "windows-1250", "Příliš"},
		{"\xc3", "no such thing", "\xc3"},
		{"PK\x03\x04\xc3", "windows-1251", "PK\x03\x04\xc3"},
		{"\x93\xfa\x96\x7b", "shift_jis", "日本"},
	} {
		if got := string(Decode([]byte(c.src), c.name)); got != c.want {
			t.Errorf("%q in %s is %q, want %q", c.src, c.name, got, c.want)
		}
	}
	for _, c := range Choices() {
		if !Known(c.ID) {
			t.Errorf("%s is not known", c.ID)
		}
	}
}

// Only what a text can be is offered.
func TestFits(t *testing.T) {
	for _, c := range Fits([]byte("\x81\x30 x"), 9) {
		if c.ID == "windows-1253" {
			t.Errorf("%s has no such sign", c.ID)
		}
	}
	if got := Fits([]byte("\xcf\xf0\xe8\xe2\xe5\xf2"), 3); len(got) != 3 {
		t.Errorf("%v", got)
	}
}
