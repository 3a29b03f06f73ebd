package session

// Latest is the file that was asked for last. Whoever asks for another stops the reading of
// the one before, which nobody waits for any more. It is used on the UI goroutine alone.
type Latest struct{ o *Opening }

// Ask asks for a file; nil for none.
func (l *Latest) Ask(o *Opening) {
	if l.o != nil && l.o != o {
		l.o.Stop()
	}
	l.o = o
}

// Is reports whether a file is the one that was asked for last.
func (l *Latest) Is(o *Opening) bool { return l.o == o }
