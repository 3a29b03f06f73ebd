package layout_test

import (
	"fmt"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
	"tideline/timeline/scene"
)

// talks is a document of five events, made without a file.
func talks() *timeline.Document {
	day := func(year int64, month, day int) edtf.Date {
		d, err := edtf.New(edtf.Civil{Year: year, Month: month, Day: day}, edtf.DayOf)
		if err != nil {
			panic(err)
		}
		return d
	}
	doc, _ := timeline.New(timeline.Document{
		Title: "Talks",
		Events: []timeline.Event{
			{ID: "armistice", Title: "Armistice signed", Date: day(1953, 7, 27), Importance: 5},
			{ID: "panmunjom", Title: "Talks at Panmunjom", Date: day(1953, 10, 26)},
			{ID: "geneva", Title: "Geneva Conference", Date: day(1954, 4, 26)},
			{ID: "beijing", Title: "First visit to Beijing", Date: day(1972, 2, 21)},
			{ID: "summit", Title: "Summit", Date: day(2023, 9, 13), Importance: 5},
		},
	})
	return doc
}

// A document is laid out once, and drawn for any view of it.
func Example() {
	l := layout.New(talks(), layout.Options{Mode: axis.Shortened, Width: 900, Height: 300})
	var body scene.Scene
	for _, v := range []axis.View{l.Fit(), l.Fit().Zoom(2, 60)} {
		l.Body(&body, v)
		from, to := v.Range()
		fmt.Printf("%d to %d, %d events in view:", from.Civil().Year, to.Civil().Year, l.InView(v))
		for _, sh := range body.Shapes {
			if sh.Class == scene.Label && sh.Kind == scene.Text {
				fmt.Printf(" “%s”", sh.Text)
			}
		}
		fmt.Println()
	}
	// Output:
	// 1951 to 2025, 5 events in view: “Armistice signed” “27 Jul 1953” “Talks at Panmunjom” “26 Oct 1953” “Geneva Conference” “26 Apr 1954” “First visit to Beijing” “21 Feb 1972” “Summit” “13 Sep 2023”
	// 1954 to 1991, 3 events in view: “Armistice signed” “27 Jul 1953” “Talks at Panmunjom” “26 Oct 1953” “Geneva Conference” “26 Apr 1954” “First visit to Beijing” “21 Feb 1972”
}

func ExampleLayout_Members() {
	l := layout.New(talks(), layout.Options{Width: 240, Height: 100})
	var body scene.Scene
	l.Body(&body, l.Fit())
	for _, sh := range body.Shapes {
		if sh.Class == scene.Cluster && sh.Count > 0 {
			fmt.Println(sh.Count, "events stand close together:", l.Members(sh.ID, l.Fit()))
		}
	}
	// Output:
	// 3 events stand close together: [armistice panmunjom geneva]
}
