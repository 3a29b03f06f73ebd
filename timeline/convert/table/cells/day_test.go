package cells

import "testing"

func TestWhatFormatsShow(t *testing.T) {
	for format, want := range map[string]shown{
		"General": asNumber, "0.00": asNumber, "@": asNumber, "#,##0 \"days\"": asNumber, "[Red]0": asNumber,
		"yyyy": asYear, "yyyy\\.": asYear, "mmm yyyy": asMonth, "mm/yy": asMonth, "mmmm\\ yyyy": asMonth,
		"dd/mm/yyyy": asDay, "[$-407]d. mmmm yyyy;@": asDay, "d-mmm": asDay, "m/d/yy h:mm": asTime, "yyyy-mm-dd hh:mm:ss": asTime,
		"h:mm": asClock, "mm:ss": asClock, "[h]:mm": asClock,
	} {
		if got := shownBy(format); got != want {
			t.Errorf("%s shows %d, want %d", format, got, want)
		}
	}
}

// A day is as fine as its cell shows it, and the error of Excel about 1900 is put right.
func TestDaysOfCells(t *testing.T) {
	for _, c := range []struct {
		value string
		as    shown
		want  string
		kind  Kind
	}{
		{"19567", asDay, "1953-07-27", Date},
		{"19567.4166666667", asTime, "1953-07-27T10:00:00", Date},
		{"19567", asTime, "1953-07-27", Date},
		{"19567", asMonth, "1953-07", Date},
		{"19567", asYear, "1953", Date},
		{"1", asDay, "1900-01-01", Date},
		{"61", asDay, "1900-03-01", Date},
		{"-36522", asDay, "1800-01-01", Date},
		{"0.4375", asClock, "10:30:00", Text},
		{"1953", asNumber, "1953", Number},
		{"1.953E3", asNumber, "1953", Number},
		{"1953.0", asNumber, "1953", Number},
		{"9999999999", asDay, "9999999999", Number},
		{"x", asDay, "x", Text},
	} {
		if got := valued(c.value, c.as); got.Text != c.want || got.Kind != c.kind {
			t.Errorf("%s as %d is %+v, want %s", c.value, c.as, got, c.want)
		}
	}
}

func TestDatesAsShown(t *testing.T) {
	for text, want := range map[string]string{"27.07.1953": "1953-07-27", "1953": "1953", "Juli 1953": "1953-07", "07/1953": "1953-07-27", "": "1953-07-27"} {
		if got := asShown("1953-07-27", text); got != want {
			t.Errorf("%q shows %s, want %s", text, got, want)
		}
	}
}
