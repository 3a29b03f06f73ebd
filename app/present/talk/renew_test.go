package talk

import (
	"strings"
	"testing"

	"tideline/timeline"
)

// stepsOf makes steps about events, whose ids are words.
func stepsOf(ids string) (steps []Step) {
	for id := range strings.FieldsSeq(ids) {
		steps = append(steps, Step{Event: &timeline.Event{ID: id}})
	}
	return steps
}

// While a talk is given its file may change: the talk stays where it is and as it was
// arranged.
func TestATalkIsRenewed(t *testing.T) {
	for _, test := range []struct {
		before  string
		at      int
		arrange func(*Talk)
		now     string
		want    string // the steps, with the present one in brackets
	}{
		{"a b c", 1, nil, "a b c", "a [b] c"},
		{"a b c", 1, nil, "x a y b z c w", "x a y [b] z c w"},
		{"a b c", 1, nil, "a c", "[a] c"},
		{"a b c", 0, nil, "b c", "[b] c"},
		{"a b a", 2, nil, "a c a b a", "a c [a] b a"},
		{"a b c", 2, nil, "x", "[x]"},
		{"a b c d", 3, func(t *Talk) { t.Drop(1) }, "a b c d", "a c [d]"},
		{"a b c d", 3, func(t *Talk) { t.Drop(1) }, "a b c x d y", "a c x [d] y"},
		{"a b c", 0, func(t *Talk) { t.Move(0, 1) }, "a b c x", "b [a] c x"},
		{"a b c", 0, func(t *Talk) { t.Drop(0); t.Drop(0) }, "a b", "[a] b"},
	} {
		talk := New(stepsOf(test.before))
		talk.Jump(test.at)
		if test.arrange != nil {
			test.arrange(talk)
		}
		if !talk.Renew(stepsOf(test.now)) {
			t.Errorf("%s → %s is refused", test.before, test.now)
		}
		var got []string
		for i := range talk.Len() {
			id := talk.StepAt(i).Event.ID
			if i == talk.At() {
				id = "[" + id + "]"
			}
			got = append(got, id)
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s at %d → %s is %s, want %s", test.before, test.at, test.now, s, test.want)
		}
	}
	if talk := New(stepsOf("a")); talk.Renew(nil) || talk.Step().Event.ID != "a" {
		t.Error("a talk has become empty")
	}
}
