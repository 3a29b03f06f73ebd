package browser

// typed tells what a keyboard on the screen has made of the text of a field, in whose end it
// writes: so many characters were taken from the end, and others written there.
func typed(before, after string) (taken int, written []rune) {
	old, now := []rune(before), []rune(after)
	same := 0
	for same < len(old) && same < len(now) && old[same] == now[same] {
		same++
	}
	return len(old) - same, now[same:]
}
