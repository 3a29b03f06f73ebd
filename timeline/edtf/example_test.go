package edtf_test

import (
	"errors"
	"fmt"

	"tideline/timeline/edtf"
)

func ExampleParse() {
	for _, text := range []string{"1953-07-27", "2023-09~", "[1995,1996]", "-0043", "../1953"} {
		d, err := edtf.Parse(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d.Human(edtf.English()))
	}
	// Output:
	// 27 July 1953
	// c. September 2023
	// 1995 or 1996
	// 44 BC
	// until 1953
}

func ExampleSyntaxError() {
	_, err := edtf.Parse("1953-02-29")
	if wrong, ok := errors.AsType[*edtf.SyntaxError](err); ok {
		fmt.Println(wrong.What)
		fmt.Println(wrong.Advice)
	}
	// Output:
	// 1953 is not a leap year: February has 28 days
	// check the day, or write XX for one that is not known
}

func ExampleDate_Latest() {
	d, err := edtf.Parse("1950-24") // a winter
	if err != nil {
		fmt.Println(err)
		return
	}
	latest, known := d.Latest()
	fmt.Println(latest.RFC3339(), known)
	// Output: 1951-02-28T23:59:59Z true
}

func ExampleNew() {
	armistice := edtf.Civil{Year: 1953, Month: 7, Day: 27}
	for _, precision := range []edtf.Precision{edtf.DayOf, edtf.Month, edtf.Decade} {
		d, err := edtf.New(armistice, precision)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(d, "is", d.Human(edtf.English()))
	}
	// Output:
	// 1953-07-27 is 27 July 1953
	// 1953-07 is July 1953
	// 195X is the 1950s
}

func ExampleNewInterval() {
	from, err := edtf.New(edtf.Civil{Year: 1953}, edtf.Year)
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := edtf.NewInterval(from, edtf.Date{}) // the zero Date: it goes on
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d, "is", d.Human(edtf.English()))
	// Output: 1953/.. is since 1953, goes on
}
