package train

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/hearsay-project/hearsay/internal/models"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/linear"
)

// The collections that the models learn from, with their licences as stated.
var (
	polnear = models.Source{Name: "PolNeAR 1.0, train compartment", Licence: "none stated; its labels train weights, its text is not part of the project",
		Used: "attributions; machine-made tags, names and trees (CoreNLP) of its articles"}
	whoWhen  = models.Source{Name: "who-when, train and targeted", Licence: "labels of this project; texts as PolNeAR, which states none", Used: "positions of statements (train and targeted) and their occasions (train)"}
	ownRead  = models.Source{Name: "readings.tsv, 12,169 positions read by machine for this project", Licence: "labels of this project; texts as PolNeAR, which states none", Used: "positions of statements"}
	ownFound = models.Source{Name: "found.tsv, 13,256 statements read by machine for this project", Licence: "labels of this project; texts of Wikinews (CC BY 2.5) and of this project (CC BY 4.0)", Used: "positions of statements, and what of them is read wrongly"}
	ewt      = models.Source{Name: "Universal Dependencies English EWT, train", Licence: "CC BY-SA 4.0", Used: "tags and trees"}
	gum      = models.Source{Name: "Universal Dependencies English GUM, train, open genres", Licence: "CC BY, CC BY-SA or public domain, by text", Used: "tags and trees"}
	verbNet  = models.Source{Name: "VerbNet 3.4", Licence: "VerbNet licence: free to use, change and pass on with its notice", Used: "classes of verbs"}
	wordNet  = models.Source{Name: "WordNet 3.0", Licence: "WordNet 3.0 licence: free to use, change and pass on with its notice", Used: "classes of verbs, nouns and adjectives"}
)

// WriteManifest describes the models of o.Out in manifest.json.
func WriteManifest(_ context.Context, o Options) error {
	m := models.Manifest{Format: models.Format, Version: nlp.ModelsVersion, Sources: []models.Source{polnear, whoWhen, ownRead, ownFound, ewt, gum, verbNet, wordNet}}
	for _, want := range nlp.Wanted() {
		e := models.Entry{Name: want.Name, File: want.Name + ".model", Format: linear.FormatVersion, Features: want.Features, Labels: want.Labels}
		data, err := os.ReadFile(filepath.Join(o.Out, e.File))
		if err != nil {
			return err
		}
		model, err := linear.Decode(data)
		if err != nil {
			return fmt.Errorf("model %s: %w", want.Name, err)
		}
		sum := sha256.Sum256(data)
		e.SHA256, e.Bytes = hex.EncodeToString(sum[:]), len(data)
		e.Rows, e.Weights = model.Size()
		e.Config, e.Trained = o.config(want.Name)
		m.Models = append(m.Models, e)
	}
	for _, t := range []models.Table{
		{Name: nlp.ConfidenceTable, File: nlp.ConfidenceTable + ".json", Made: []string{polnear.Name}},
		{Name: nlp.PositionTable, File: nlp.PositionTable + ".json", Made: []string{whoWhen.Name, ownRead.Name, ownFound.Name}},
		{Name: nlp.BeliefTable, File: nlp.BeliefTable + ".json", Made: []string{polnear.Name, ownFound.Name}},
		{Name: nlp.LexiconTable, File: nlp.LexiconTable + ".model", Made: []string{verbNet.Name, wordNet.Name}},
	} {
		data, err := os.ReadFile(filepath.Join(o.Out, t.File))
		if err != nil {
			return err
		}
		sum := sha256.Sum256(data)
		t.SHA256, t.Bytes = hex.EncodeToString(sum[:]), len(data)
		m.Tables = append(m.Tables, t)
	}
	data, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.Out, "manifest.json"), append(data, '\n'), 0o644)
}

// config tells the settings that a model was learnt with, and the names of its sources.
func (o Options) config(name string) (config string, sources []string) {
	prune := fmt.Sprintf("prune=%+v", o.Prune)
	switch name {
	case "tagger":
		return fmt.Sprintf("epochs=%d %s", o.TaggerEpochs, prune), []string{polnear.Name, ewt.Name, gum.Name}
	case "namer":
		return fmt.Sprintf("epochs=%d folds=%d %s", o.NamerEpochs, o.Folds, prune), []string{polnear.Name}
	case "position":
		return fmt.Sprintf("%+v", o.Position), []string{whoWhen.Name, ownRead.Name, ownFound.Name}
	case "doubt":
		return fmt.Sprintf("%+v", o.Doubt), []string{ownFound.Name}
	case "occasion":
		return fmt.Sprintf("%+v", o.Occasion), []string{whoWhen.Name}
	case "moves", "labels":
		return fmt.Sprintf("%+v folds=%d prune=%+v", o.Parser, o.Folds, o.PruneTrees), []string{polnear.Name, ewt.Name, gum.Name}
	}
	return fmt.Sprintf("%+v %s thin=%+v", o.Attribution, prune, o.Thin), []string{polnear.Name}
}
