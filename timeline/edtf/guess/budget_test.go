package guess

import "testing"

// A file that people make is far from the limit; beyond it dates are read as EDTF alone.
func TestGuessingHasAnEnd(t *testing.T) {
	var b Budget
	if d := b.Date("27 July 1953").Date.String(); d != "1953-07-27" || b.looks == 0 || budget/b.looks < 100_000 {
		t.Errorf("27 July 1953 is %q after %d looks", d, b.looks)
	}
	b.looks = budget
	if b.Date("27 July 1953").Kind != Read {
		t.Error("at the limit nothing is guessed")
	}
	if b.Date("27 July 1953").Kind != Refused || b.Date("1953-07-27").Kind != Exact || b.Date("TBD").Kind != Unknown {
		t.Error("beyond the limit dates are not read as EDTF alone")
	}
}
