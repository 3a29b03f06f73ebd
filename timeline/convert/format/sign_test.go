package format

import "testing"

// A sign between columns has a name or is itself, and is what no cell is made of.
func TestSigns(t *testing.T) {
	for name, want := range map[string]byte{"comma": ',', "Tab": '\t', ";": ';', "~": '~', "bar": '|', "a": 0, "5": 0, `"`: 0, "": 0, "ab": 0, "-": 0, "é": 0} {
		if got, ok := SignNamed(name); ok != (want != 0) || ok && got != want {
			t.Errorf("%q is %q, %v", name, got, ok)
		}
	}
}
