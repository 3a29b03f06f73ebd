package scene_test

import (
	"fmt"
	"os"

	"tideline/timeline/scene"
)

// A scene is a list of shapes in the order in which they are painted.
func Example() {
	var s scene.Scene
	s.Reset(200, 60)
	s.Add(scene.Shape{Kind: scene.Circle, Class: scene.Mark, ID: "geneva", X: 20, Y: 8, W: 12, H: 12, Fill: scene.LaneFull})
	s.Add(scene.Shape{Kind: scene.Text, Class: scene.Label, ID: "geneva", X: 30, Y: 30, W: 48, H: 24, Size: 14, Fill: scene.Body, Text: "Geneva"})
	if err := s.Dump(os.Stdout); err != nil {
		fmt.Println(err)
	}
	if hit, ok := s.Hit(25, 12); ok {
		fmt.Println("under the pointer:", hit.Class, hit.ID)
	}
	// Output:
	// scene 200 60
	// circle mark 20 8 12 12 fill=crimson id="geneva"
	// text label 30 30 48 24 fill=body size=14 id="geneva" "Geneva"
	// under the pointer: mark geneva
}

func ExampleContrast() {
	light := scene.Light()
	fmt.Printf("text on the ground: %.1f\n", scene.Contrast(light[scene.Body], light[scene.Paper]))
	// Output:
	// text on the ground: 15.9
}

func ExampleShape_Dashes() {
	corner := []scene.Point{{X: 0, Y: 0}, {X: 9, Y: 0}, {X: 9, Y: 5}}
	(&scene.Shape{Kind: scene.Line}).Dashes(corner, func(a, b scene.Point, starts bool) {
		fmt.Printf("(%g, %g) to (%g, %g), starts: %t\n", a.X, a.Y, b.X, b.Y, starts)
	})
	// Output:
	// (0, 0) to (4, 0), starts: true
	// (7, 0) to (9, 0), starts: true
	// (9, 0) to (9, 2), starts: false
}
