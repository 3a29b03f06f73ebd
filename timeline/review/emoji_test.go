package review

import "testing"

// The blocks that emoji share with older signs are told apart at their edges.
func TestIsEmoji(t *testing.T) {
	for r, want := range map[rune]bool{
		0x1F000: true, 0x1F600: true, 0x1F6FF: true, 0x1F700: false, 0x1F7DF: false, 0x1F7E0: true, 0x1F7F0: true, 0x1F7F1: false,
		0x1F8FF: false, 0x1F900: true, 0x1FAFF: true, 0x1FB00: false, 0x1EFFF: false,
		0x22FF: false, 0x2300: true, 0x23FF: true, 0x231A: true, 0x25FF: false, 0x23B7: false, 0x23BD: false, 0x23CF: true, 0x2600: true, 0x27BF: true, 0x2B00: true, 0x2B50: true, 0x2BFF: true,
		0x2200: false, 0x2400: false, 0x27F0: false, 0x2C00: false, 'a': false,
	} {
		if isEmoji(r) != want {
			t.Errorf("%U: %t", r, !want)
		}
	}
}
