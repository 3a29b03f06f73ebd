package session_test

import (
	"testing"

	"tideline/app/session"
	"tideline/internal/kinds"
)

// Of the kinds of files only deep time is offered the scale on which each step to the left
// is ten times longer ago.
func TestWhichKindsAreOfferedALogarithmicScale(t *testing.T) {
	for name, doc := range kinds.All(t) {
		if got, want := session.SuitsLogarithmic(doc), name == "deep"; got != want {
			t.Errorf("%s: offered %v, want %v", name, got, want)
		}
	}
}
