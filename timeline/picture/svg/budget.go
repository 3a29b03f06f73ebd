package svg

import "errors"

// Bounds of one drawing.
const (
	maxSteps  = 600_000_000 // work that is the same at every size
	maxPixels = 700_000_000 // work at pixels
	maxNested = 250         // elements in elements, through <use> too
	maxLayers = 6           // drawn apart at a time, each as large as the picture
)

// What things cost of the budget: about the nanoseconds they take, so that a
// whole budget takes about a second.
const (
	elementWork   = 2_000 // to find its style
	letterWork    = 50    // text
	glyphWork     = 5_000 // the outline of a character, once
	pointWork     = 60    // of a contour
	wordWork      = 300   // a length in a list
	byteWork      = 20    // of a style
	embeddedWork  = 20    // a pixel of a picture inside the drawing
	coverWork     = 5     // a pixel of the box of a shape
	fillWork      = 6     // likewise, to paint it
	sourceWork    = 40    // likewise, with a gradient or a pattern
	clipWork      = 12    // likewise, through a clip
	layerWork     = 20    // a pixel of a layer
	transformWork = 60    // a pixel of the picture, to put another into it
)

var (
	errBudget  = errors.New("the budget is spent")
	errTooMany = errors.New("there are too many elements or points")
)

// budget is what drawing a drawing may cost, and has cost.
type budget struct {
	steps, maxSteps int // work that is the same at every size
	work, maxPixels int // work at pixels
}

// spend counts work that is the same at every size, and ends the drawing when
// there was too much.
func (b *budget) spend(n int) {
	if b.steps += n; b.steps > b.maxSteps {
		panic(errTooMany)
	}
}

// spendPixels counts work that is less in a smaller picture.
func (b *budget) spendPixels(n int) {
	if b.work += n; b.work > b.maxPixels {
		panic(errBudget)
	}
}
