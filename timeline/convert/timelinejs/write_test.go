package timelinejs

import (
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/edtf"
)

// TimelineJS has no time zones: a time stands as the clock showed it, with its zone in words.
func TestTimeZonesAreShown(t *testing.T) {
	for date, want := range map[string]string{
		"1944-06-06T06:30:00+08:00": `"day":6,"hour":6,"minute":30,"second":0 "display_date":"6 June 1944, 06:30 UTC+8"`,
		"1944-06-06T06:30:00Z":      `"day":6,"hour":6,"minute":30,"second":0 "display_date":"6 June 1944, 06:30 UTC"`,
		"1944-06-06T06:30:00":       `"day":6,"hour":6,"minute":30,"second":0`,
	} {
		d, err := edtf.Parse(date)
		if err != nil {
			t.Fatal(err)
		}
		doc, _ := timeline.New(timeline.Document{Events: []timeline.Event{{Title: "A", Date: d, DateText: date}}})
		var b strings.Builder
		if _, err := write(&b, doc); err != nil {
			t.Fatal(err)
		}
		got := strings.NewReplacer("\n", "", " ", "").Replace(b.String())
		for part := range strings.SplitSeq(want, ` "`) {
			if !strings.Contains(got, strings.ReplaceAll(strings.TrimPrefix(part, `"`), " ", "")) {
				t.Errorf("%s: %q is not in %s", date, part, b.String())
			}
		}
		if strings.Contains(got, "display_date") != strings.Contains(want, "display_date") {
			t.Errorf("%s: %s", date, b.String())
		}
	}
}
