package edit

import (
	"errors"
	"strconv"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/tree"
	"tideline/timeline/pattern"
)

// Refusal is why an edit was not made.
type Refusal struct {
	pattern.Text          // the reason
	Pos          diag.Pos // where in the file; the zero Pos for nowhere in it
}

// Error returns the reason in English.
func (r *Refusal) Error() string { return r.String() }

func refuse(text pattern.English, pairs ...any) error {
	return &Refusal{Text: pattern.T(text, pairs...)}
}

// quoted is a word as it was given, between quotes and not too long.
func quoted(s string) string { return strconv.Quote(diag.Shortened(s, diag.LongestText)) }

// at adds the place to a refusal.
func (d *draft) at(err error, offset int) error {
	if r, ok := errors.AsType[*Refusal](err); ok && r.Pos == (diag.Pos{}) {
		return &Refusal{r.Text, position(d.text, offset)}
	}
	return err
}

// why words an error of the tree for a beginner.
func why(err error) error {
	switch {
	case errors.Is(err, tree.ErrNamed):
		return refuse("a value of several lines there has a name (&) and is used elsewhere by it (*): give the other place a text of its own first")
	case errors.Is(err, tree.ErrUnread):
		return refuse("the lines there cannot be read as YAML: put them right first")
	case errors.Is(err, tree.ErrKind), errors.Is(err, tree.ErrForm), errors.Is(err, tree.ErrMeaning):
		return refuse("it is written there in a form that cannot be changed without changing something else: change it in a text editor")
	}
	return err
}
