package locale_test

import (
	"testing"

	"tideline/assets/locale"
	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

func TestAccented(t *testing.T) {
	for text, want := range map[string]string{
		"":                         "",
		" – ":                      " – ",
		"{{.N}} of {{.All}}":       "[{{.N}} öƒ {{.All}}~]",
		"Close":                    "[Çļöšé~~]",
		" or ":                     " [öŕ~] ",
		"write `date: {{.Date}}`":  "[ŵŕîţé `date: {{.Date}}`~~]",
		"{{.Day}} {{.Month}}":      "{{.Day}} {{.Month}}",
		"an open ` and a {{.brace": "[åñ öþéñ ` åñđ å {{.ƀŕåçé~~~~~~]",
	} {
		if got := locale.Accented(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// Whatever is told goes through the catalogue.
func TestPseudoTellsEverything(t *testing.T) {
	pseudo := locale.Only("qps").For("en")
	date, err := edtf.Parse("1953-07-27/1953-08~")
	if err != nil {
		t.Fatal(err)
	}
	for got, want := range map[string]string{
		pseudo.Phrases().Sources:                     "[Šöûŕçéš~~~]",
		pattern.T("{{.N}} times", "N", 2).In(pseudo): "[2 ţîḿéš~~]",
		date.Human(pseudo.Dates()):                   "27 [Ĵûļý~~] 1953 – [ç. [Åûğûšţ~~~] 1953~]",
		pattern.T("the year {{.Year}}", "Year", edtf.NumberInWords(12345)).In(pseudo): "[ţĥé ýéåŕ 12,345~~~]",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if months := locale.English().Dates().Months; months[6] != "July" {
		t.Errorf("English has become %q", months)
	}
}
