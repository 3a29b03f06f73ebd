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
		Day:          "{n}",
		DayMonth:     "{day} {month}",
		DayMonthYear: "{daymonth} {year}",
		MonthYear:    "{month} {year}",
		DayYear:      "day {day} of a month in {year}",

		YearBC:    "{year} BC",
		YearAD:    "AD {year}",
		Thousands: ",",
		Decimal:   ".",
		Million:   "{n} million",
		Billion:   "{n} billion",

		Decade:       "the {year}s",
		InDecade:     "{date} in the {year}s",
		Century:      "{n} century",
		InCentury:    "{date} in the {n} century",
		Millennium:   "{n} millennium",
		InMillennium: "{date} in the {n} millennium",
		PeriodBC:     "{period} BC",
		Ordinal: Forms{
			{"11,12,13", "{n}th"}, {"1", "{n}st"}, {"2", "{n}nd"}, {"3", "{n}rd"}, {"", "{n}th"},
		},

		Seasons:          [4]string{"spring", "summer", "autumn", "winter"},
		Northern:         "{season} (northern hemisphere)",
		Southern:         "{season} (southern hemisphere)",
		SeasonYear:       "{season} {year}",
		SeasonTwoYears:   "{first}/{second}",
		Quarters:         [4]string{"first quarter of {year}", "second quarter of {year}", "third quarter of {year}", "last quarter of {year}"},
		Quadrimesters:    [3]string{"first four months of {year}", "middle four months of {year}", "last four months of {year}"},
		Halves:           [2]string{"first half of {year}", "second half of {year}"},
		Time:             "{date}, {time}",
		TimeZone:         "{time} UTC{offset}",
		HourMinute:       "{hour}:{minute}",
		HourMinuteSecond: "{hour}:{minute}:{second}",

		Uncertain:         "perhaps {date}",
		Approximate:       "c. {date}",
		ApproximateDecade: "about {date}",
		Both:              "possibly about {date}",
		PartDoubt:         "{date} ({doubts})",
		Doubts:            [3]string{"{parts} uncertain", "{parts} approximate", "{parts} uncertain and approximate"},
		Parts:             [3]string{"year", "month", "day"},

		YearUnknown:  "{date}, year unknown",
		MonthUnknown: "{date}, month unknown",
		DayUnknown:   "{date}, day unknown",
		AllUnknown:   "year unknown",
		Unknown:      "undated",

		Range:        "{from}–{to}",
		RangeSpaced:  "{from} – {to}",
		Between:      "between {from} and {to}",
		From:         "from {date}",
		Until:        "until {date}",
		EndUnknown:   "from {date}, end unknown",
		StartUnknown: "until {date}, start unknown",

		Comma:      ", ",
		Or:         " or ",
		And:        " and ",
		OrEarlier:  "{date} or earlier",
		OrLater:    "{date} or later",
		AndEarlier: "{date} and earlier",
		AndLater:   "{date} and later",

		Lengths: Lengths{
			Years:   englishCount("year"),
			Months:  englishCount("month"),
			Days:    englishCount("day"),
			Hours:   englishCount("hour"),
			Minutes: englishCount("minute"),
			Seconds: englishCount("second"),
		},
	}
}

// englishCount returns the forms of a word that takes an s.
func englishCount(word string) Forms {
	return Forms{{"=1", "{n} " + word}, {"", "{n} " + word + "s"}}
}
