package place

// Sizes are those that placing depends on, in px.
type Sizes struct {
	LabelHeight float64
	LabelGap    float64 // between two rows of labels
	LabelApart  float64 // between two labels of a row
	LabelWidth  float64 // the most that a shortened label takes to begin with
	LabelsUp    float64 // between clusters and labels
	Spine       float64 // of a label: its middle stands on the mark's place
	SideRoom    float64 // at a side, for a label to stand whole

	LanePad    float64 // above the marks and below the labels of a lane
	FoldedLane float64 // height of a lane that shows marks only
	Band       float64 // height of the marks with one row of bars
	BarPitch   float64 // from one row of bars to the next
	BarLeast   float64 // a narrower bar is drawn as a dot
	DayLeast   float64 // likewise for the bar of a day, which is no moment when seen in hours

	ClusterHeight float64
	ClusterUp     float64 // between marks and clusters
	ClusterEdge   float64 // between a cluster and the edges of its cell
	Cell          float64 // the widest a cell of the hierarchy of clusters gets
	DotsApart     float64 // nearer dots are counted together
}

// Crisp moves a line of 1 px onto whole pixels.
const Crisp = 0.5
