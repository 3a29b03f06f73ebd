package cite

import "strings"

// givenNames are names that are given in Europe and America, and are no family names of Asia:
// whose name begins with one has the family name last. Where a name is not here, the file can
// say which is the family name: “Weaver, Ada”.
const givenNames = `
Aaron Abigail Abraham Ada Adam Adolf Adrian Agnes Alan Albert Alejandro Aleksandr Aleksei Alessandro Alex Alexander Alexandra Alexei
Alexey Alexis Alfred Alice Alison Allan Allen Amanda Amelia Amy Ana Anastas Anastasia Anatoly Andre André Andrea Andreas Andrei Andrew
Andrey Angela Angus Anita Anna Anne Annette Annie Anthony Antoine Anton Antonio Arnold Arthur Astrid Audrey August Barbara Barack
Beatrice Ben Benedict Benjamin Bernard Bernd Beth Betty Bill Birgit Bob Boris Brenda Brian Bridget Bruce Bruno Carl Carla Carlos Carmen
Carol Caroline Catherine Cecilia Charles Charlotte Chas Chloe Chris Christian Christina Christine Christoph Christopher Claire Clara
Claude Claudia Clayton Clement Clive Colin Connie Constance Craig Cynthia Daisy Dale Dan Dana Daniel Daniela Darrell David Dean Deborah
Denis Dennis Derek Diana Diane Dick Dieter Dimitri Dmitri Dmitry Dominic Don Donald Dora Doris Dorothy Doug Douglas Duncan Dwight
Edgar Edith Edmund Eduard Edward Edwin Eileen Elaine Eleanor Elena Eli Elisabeth Elizabeth Ella Ellen Emil Emily Emma Eric Erica
Erich Erik Ernest Ernst Esther Ethan Eugene Eva Evan Evelyn Evgeny Fiona Florence Frances Francesca Francesco Francis Francisco
Frank Franz Fred Frederick Friedrich Fyodor Gabriel Gabriela Gareth Gary Geoffrey Georg George Georges Georgy Gerald Gerard Gerhard
Gertrude Giovanni Giulia Giuseppe Gordon Grace Graham Greg Gregory Greta Grigory Guido Gustav Guy Hannah Hans Harold Harriet Harry
Heather Hector Heinrich Heinz Helen Helena Helga Henri Henry Herbert Hermann Hilary Hillary Howard Hubert Hugh Hugo Ian Ida Igor
Ilse Ingrid Irene Irina Isaac Isabel Isabella Ivan Jack Jackie Jacob Jacques Jake James Jamie Jan Jane Janet Janice Jason Javier Jean
Jeff Jeffrey Jennie Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jill Jim Jimmy Joan Joanna Joe Joel Johan Johann Johannes John
Jon Jonathan Jordan Jorge Josef Joseph Josephine Josh Joshua José Joyce Juan Judith Judy Julia Julian Julie Julius Jürgen Karen
Karin Karl Kate Katherine Kathleen Kathryn Katie Katrina Keith Kelly Ken Kenneth Kevin Kirsten Klaus Konstantin Kristin Kurt Kyle
Larry Laura Lauren Laurence Lawrence Leo Leon Leonard Leonid Leslie Lev Liam Lidia Liz Lisa Lloyd Lorenz Lorenzo Louis Louise Luc
Lucas Lucia Lucy Ludwig Luis Luke Lydia Lyudmila Madeleine Magdalena Malcolm Manuel Marc Marcel Marcia Marco Marcus Margaret Maria
Marianne Marie Marina Mario Marion Mark Markus Marsha Martha Martin Mary Mathias Matilda Matteo Matthew Matthias Maureen Maurice Max
Maxim Maximilian Melanie Melissa Merrill Michael Michel Michelle Miguel Mikhail Mike Milan Mildred Miriam Molly Monica Moritz Nadia
Nancy Naomi Natalia Natalie Natasha Nathan Nathaniel Neil Nicholas Nick Nicolas Nicole Nigel Nikita Nikolai Nikolay Nina Noah Nora
Norman Oleg Olga Oliver Olivia Oscar Oskar Otto Owen Pablo Pamela Pascal Patricia Patrick Paul Paula Pauline Pedro Peggy Penelope Pete
Peter Petra Phil Philip Philippe Phyllis Pierre Pietro Pyotr Rachel Ralph Ramon Raymond Rebecca Reinhard Reinhold Renate Rene René
Richard Rita Rob Robert Roberta Roberto Robin Rodney Roger Roland Ron Ronald Rosa Rosalind Rose Rosemary Roy Rudolf Rupert Russell Ruth
Ryan Sabine Sally Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sebastian Sergei Sergey Sharon Sheila Shirley Siegfried Sigmund
Silvia Simon Simone Sofia Sonia Sophia Sophie Stanley Stefan Stefanie Stella Stephanie Stephen Steve Steven Stewart Stuart Susan
Susanna Susanne Suzanne Svetlana Sybil Sylvia Tadeusz Tamara Tanya Tatiana Ted Teimuraz Teresa Terry Theodor Theodore Theresa Thérèse
Thom Thomas Tim Timothy Tina Toby Todd Tom Tony Tracy Udo Uli Ulrich Ulrike Ursula Uwe Vadim Valentina Valerie Vanessa Vera Veronica
Victor Victoria Viktor Vincent Virginia Vladimir Vladislav Vyacheslav Walter Warren Wendy Werner Wilfred Wilhelm Will William Winston
Wolfgang Yevgeny Yulia Yuri Yury Yvonne Zachary Zoe `

// given reports whether a name is one of those.
func given(name string) bool {
	for known := range strings.FieldsSeq(givenNames) {
		if known == name {
			return true
		}
	}
	return false
}
