package axis_test

import (
	"fmt"
	"strings"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

func day(year int64, month, day int) axis.Span {
	from := edtf.At(edtf.Civil{Year: year, Month: month, Day: day})
	return axis.Span{From: from, To: from + edtf.Day - 1}
}

func ExampleNew() {
	events := []axis.Span{day(1953, 7, 27), day(1954, 4, 26), day(1972, 2, 21), day(1976, 9, 9)}
	words := edtf.English()
	a := axis.New(axis.Shortened, events, axis.Options{Width: 800})
	for _, b := range a.Breaks() {
		fmt.Println(words.Duration(b.From, b.To), "are cut from", b.From.RFC3339(), "on")
	}
	// Output:
	// 7 months are cut from 1953-09-01T00:00:00Z on
	// 17 years are cut from 1955-01-01T00:00:00Z on
	// 4 years are cut from 1972-06-01T00:00:00Z on
}

func ExampleView_Zoom() {
	a := axis.New(axis.True, []axis.Span{day(1953, 7, 27), day(2023, 9, 13)}, axis.Options{})
	v := a.Fit(1600, 24, 120)
	fmt.Println("under the pointer:", v.At(400).Civil().Year)
	v = v.Zoom(10, 400)
	from, to := v.Range()
	fmt.Println("under the pointer:", v.At(400).Civil().Year, "in", from.Civil().Year, "to", to.Civil().Year)
	// Output:
	// under the pointer: 1971
	// under the pointer: 1971 in 1969 to 1977
}

func ExampleTicker_Ticks() {
	a := axis.New(axis.True, []axis.Span{day(1953, 7, 27), day(1954, 4, 26)}, axis.Options{})
	width := func(s string) float64 { return 7 * float64(len(s)) }
	v := a.Fit(400, 0, 0)
	ticker := axis.NewTicker(edtf.English(), width)
	fmt.Println("at the edge:", ticker.Within(v))
	for _, k := range ticker.Ticks(v, nil) {
		if k.Major {
			fmt.Println(strings.TrimSpace(fmt.Sprintf("%.0f px: %s %s", k.X, k.Label, k.Group)))
		}
	}
	// Output:
	// at the edge: 1953
	// 7 px: Aug
	// 53 px: Sep
	// 96 px: Oct
	// 142 px: Nov
	// 185 px: Dec
	// 231 px: Jan 1954
	// 276 px: Feb
	// 317 px: Mar
	// 362 px: Apr
}
