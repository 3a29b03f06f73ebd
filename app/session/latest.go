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

// Done says that the reading of a file has ended.
func (l *Latest) Done(o *Opening) {
	if l.o == o {
		l.o = nil
	}
}

// Waits reports whether somebody waits for a file.
func (l *Latest) Waits() bool { return l.o != nil }

// Is reports whether a file is the one that was asked for last.
func (l *Latest) Is(o *Opening) bool { return l.o == o }
