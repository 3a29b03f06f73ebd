package cli

import (
	"fmt"

	"tideline/app/cli/terminal"
	"tideline/assets/locale"
	"tideline/timeline/pattern"
)

// failure is an error in the language of the terminal.
type failure struct {
	pattern.Text
	cause error // nil for none
}

// Error returns the text in English.
func (f failure) Error() string { return f.String() }

// Unwrap returns the cause.
func (f failure) Unwrap() error { return f.cause }

// fail returns an error with a text, in which pairs are the names and values; an error
// among the values is its cause.
func fail(text pattern.English, pairs ...any) error {
	f := failure{}
	for i, value := range pairs {
		if err, ok := value.(error); ok {
			f.cause = err
			pairs[i] = wordsOf(err)
		}
	}
	f.Text = pattern.T(text, pairs...)
	return f
}

// wordsOf is the text of an error: in the language of the terminal, or as the system has
// it.
func wordsOf(err error) any {
	if told, ok := err.(pattern.Value); ok { // not errors.As: an error that wraps another says more
		return told
	}
	return err.Error()
}

// speaks returns the language of the terminal.
func (env Env) speaks() *locale.Catalogue {
	if env.Language == nil {
		return locale.English()
	}
	return env.Language
}

// say prints a message to standard error, on one line.
func (env Env) say(text pattern.English, pairs ...any) { env.tell(pattern.T(text, pairs...)) }

// tell prints a text, or that of an error, to standard error, on one line.
func (env Env) tell(what any) {
	if err, ok := what.(error); ok {
		what = wordsOf(err)
	}
	fmt.Fprintf(env.Stderr, "tideline: %s\n", terminal.Line(pattern.Tell(what, env.speaks())))
}

// quoted is a word as the user typed it, between quotes.
func quoted(s string) string { return fmt.Sprintf("%q", s) }
