package status

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"tideline/app/widgets"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

// The date under the pointer is as fine as the scale can show there: on a logarithmic
// one two digits of how long ago it was.
func TestTheDateUnderThePointerIsAsFineAsTheScale(t *testing.T) {
	test.NewTempApp(t)
	var spans []axis.Span
	for _, text := range []string{"Y-13800000000", "Y-4543210987", "1492-10-12", "2012-07-04", "2022-07-12"} {
		d, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		from, to := d.Extent()
		spans = append(spans, axis.Span{From: from, To: to})
	}
	s := New(edtf.English(), widgets.Keyboard{}, func() {})
	for _, c := range []struct {
		mode axis.Mode
		want []string
	}{
		{axis.True, []string{"13.8 billion BC", "4.54 billion BC"}},
		{axis.Logarithmic, []string{"13.8 billion years ago", "4.5 billion years ago", "1490"}},
	} {
		v := axis.New(c.mode, spans, axis.Options{Width: 1600}).Fit(1600, 24, 24)
		for i, want := range c.want {
			s.PointAt(spans[i].From, true, v)
			if got := s.pointer.String(); got != want {
				t.Errorf("%v: at %s it says %q, want %q", c.mode, spans[i].From.RFC3339(), got, want)
			}
		}
	}
}
