package opening

import (
	"slices"
	"testing"
	"time"
)

// A number is told once it is another, and stays for a fifth of a second at least.
func TestPercentsAreToldSeldom(t *testing.T) {
	at := time.Unix(0, 0)
	var told []int
	tell := Reader{Now: func() time.Time { return at }}.Percents(func(percent int) { told = append(told, percent) })
	for _, step := range []struct {
		after time.Duration
		part  float64
	}{
		{0, 0.10},                       // at once: only that it is being opened is told by then
		{200 * time.Millisecond, 0.206}, // told
		{199 * time.Millisecond, 0.30},  // too soon
		{1 * time.Millisecond, 0.3049},  // told
		{time.Second, 0.3051},           // no other number
		{0, 0.31},                       // told
	} {
		at = at.Add(step.after)
		tell(step.part)
	}
	if want := []int{20, 30, 31}; !slices.Equal(told, want) {
		t.Errorf("told are %v, want %v", told, want)
	}
}
