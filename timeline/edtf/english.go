package edtf

// English returns the built-in words.
func English() Words {
	return Words{
		Months: [12]string{
			"January", "February", "March", "April", "May", "June", "July",
			"August", "September", "October", "November", "December",
		},
		ShortMonths: [12]string{
			"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
		},
		Day:          "{{.N}}",
		DayMonth:     "{{.Day}} {{.Month}}",
		DayMonthYear: "{{.DayMonth}} {{.Year}}",
		MonthYear:    "{{.Month}} {{.Year}}",
		DayYear:      "day {{.Day}} of a month in {{.Year}}",

		YearBC:    "{{.Year}} BC",
		YearAD:    "AD {{.Year}}",
		Thousands: ",",
		Decimal:   ".",
		Million:   "{{.N}} million",
		Billion:   "{{.N}} billion",

		Decade:       "the {{.Year}}s",
		InDecade:     "{{.Date}} in the {{.Year}}s",
		Century:      "{{.N}} century",
		InCentury:    "{{.Date}} in the {{.N}} century",
		Millennium:   "{{.N}} millennium",
		InMillennium: "{{.Date}} in the {{.N}} millennium",
		PeriodBC:     "{{.Period}} BC",
		Ordinal: Forms{
			{"11,12,13", "{{.N}}th"}, {"1", "{{.N}}st"}, {"2", "{{.N}}nd"}, {"3", "{{.N}}rd"}, {"", "{{.N}}th"},
		},

		Seasons:          [4]string{"spring", "summer", "autumn", "winter"},
		Northern:         "{{.Season}} (northern hemisphere)",
		Southern:         "{{.Season}} (southern hemisphere)",
		SeasonYear:       "{{.Season}} {{.Year}}",
		SeasonTwoYears:   "{{.First}}/{{.Second}}",
		Quarters:         [4]string{"first quarter of {{.Year}}", "second quarter of {{.Year}}", "third quarter of {{.Year}}", "last quarter of {{.Year}}"},
		Quadrimesters:    [3]string{"first four months of {{.Year}}", "middle four months of {{.Year}}", "last four months of {{.Year}}"},
		Halves:           [2]string{"first half of {{.Year}}", "second half of {{.Year}}"},
		Time:             "{{.Date}}, {{.Time}}",
		TimeZone:         "{{.Time}} UTC{{.Offset}}",
		HourMinute:       "{{.Hour}}:{{.Minute}}",
		HourMinuteSecond: "{{.Hour}}:{{.Minute}}:{{.Second}}",

		Uncertain:         "perhaps {{.Date}}",
		Approximate:       "c. {{.Date}}",
		ApproximateDecade: "about {{.Date}}",
		Both:              "possibly about {{.Date}}",
		PartDoubt:         "{{.Date}} ({{.Doubts}})",
		Doubts:            [3]string{"{{.Parts}} uncertain", "{{.Parts}} approximate", "{{.Parts}} uncertain and approximate"},
		Parts:             [3]string{"year", "month", "day"},

		YearUnknown:  "{{.Date}}, year unknown",
		MonthUnknown: "{{.Date}}, month unknown",
		DayUnknown:   "{{.Date}}, day unknown",
		AllUnknown:   "year unknown",
		Unknown:      "undated",

		Range:        "{{.From}}–{{.To}}",
		RangeSpaced:  "{{.From}} – {{.To}}",
		Between:      "between {{.From}} and {{.To}}",
		From:         "from {{.Date}}",
		GoesOn:       "since {{.Date}}, goes on",
		StillOn:      "goes on",
		Until:        "until {{.Date}}",
		EndUnknown:   "from {{.Date}}, end unknown",
		StartUnknown: "until {{.Date}}, start unknown",

		Comma:      ", ",
		Or:         " or ",
		And:        " and ",
		OrEarlier:  "{{.Date}} or earlier",
		OrLater:    "{{.Date}} or later",
		AndEarlier: "{{.Date}} and earlier",
		AndLater:   "{{.Date}} and later",

		YearsAgo: "years ago",
		Ago:      "{{.Year}} years ago",

		Lengths: Lengths{
			Years:   englishCount("year"),
			Months:  englishCount("month"),
			Days:    englishCount("day"),
			Hours:   englishCount("hour"),
			Minutes: englishCount("minute"),
			Seconds: englishCount("second"),
			Joined:  "{{.Long}} {{.Short}}",
		},
	}
}

// englishCount returns the forms of a word that takes an s.
func englishCount(word string) Forms {
	return Forms{{"=1", "{{.N}} " + word}, {"", "{{.N}} " + word + "s"}}
}
