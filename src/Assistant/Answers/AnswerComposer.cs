using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>
/// Builds an answer without a model. A question about what to do gets the steps of the matching note, next step first;
/// any other gets the words of the documents, and the facts of the notes that answer it.
/// </summary>
public sealed class AnswerComposer(IReadOnlyDictionary<string, Document> documents, IReadOnlyList<Note> notes)
{
    private const int MostSteps = 5;
    private const int MostFacts = 2;
    private const int MostQuotations = 3;
    private const int WordsForSteps = 112;
    private const int WordsForAnswer = 135;
    private const int WordsOfLead = 45;

    public Answer Compose(Found found, Question question, Area area)
    {
        var quotations = QuotationPicker.Pick(found.Passages, MostQuotations);
        return NoteFor(found) is { } note
            ? FromNote(note, quotations, question, area)
            : FromPassages(found, quotations, question, area);
    }

    /// <summary>The steps of one note, for a reader who picked it by name.</summary>
    public Answer FromNote(Note note, IReadOnlyList<Quotation> quotations, Question question, Area area)
    {
        var citations = new CitationList(documents);
        var statements = note.Steps.Concat(note.Steps.Count == 0 ? note.Facts : []).Where(s => s.IsFor(question.Role) && s.IsIn(area.Name)).ToList();
        var shown = FewestThatFit(statements, MostSteps, WordsForSteps);
        var kind = note.Steps.Count == 0 ? PartKind.Fact : PartKind.Step;
        var parts = statements.Take(shown).Select(s => Part(s, kind, citations)).ToList();
        AddQuotations(parts, quotations, citations, WordsForAnswer);
        var numbersShown = citations.All.Count;
        var more = statements.Skip(shown).Select(s => Part(s, kind, citations)).ToList();
        return new Answer
        {
            Status = AnswerStatus.Answered,
            Completeness = Completeness.Full,
            Reading = note.Reading,
            OtherReadings = [.. note.OtherReadings.Select(id => notes.FirstOrDefault(n => n.Id == id)).OfType<Note>().Select(n => new Choice(n.Id, n.Reading))],
            Parts = parts,
            More = more,
            Citations = citations.All,
            Draft = !note.Approval.Approved,
        };
    }

    private Answer FromPassages(Found found, IReadOnlyList<Quotation> quotations, Question question, Area area)
    {
        var citations = new CitationList(documents);
        var facts = FactsFor(found, question, area);
        var parts = new List<AnswerPart>();
        var factsLead = facts.Count > 0 && (quotations.Count == 0 || facts[0].Leads);
        if (factsLead) parts.AddRange(facts.Select(f => Part(f.Statement, PartKind.Fact, citations)));
        AddQuotations(parts, quotations, citations, WordsForAnswer - (factsLead ? 0 : facts.Sum(f => Words.Count(f.Statement.Text))));
        if (!factsLead) parts.AddRange(facts.Select(f => Part(f.Statement, PartKind.Fact, citations)));
        return new Answer
        {
            Status = AnswerStatus.Answered,
            Completeness = Completeness.Full,
            Parts = parts,
            Citations = citations.All,
            Draft = facts.Any(f => !f.Note.Approval.Approved),
        };
    }

    private static Note? NoteFor(Found found)
    {
        if (found.Query.Type != AnswerType.WhatToDo || found.Notes is not [var best, ..]) return null;
        return best.Note.Steps.Count > 0 && best.Result.Coverage >= AnswerThresholds.NoteCoverage ? best.Note : null;
    }

    private static List<(Statement Statement, Note Note, bool Leads)> FactsFor(Found found, Question question, Area area)
    {
        var passage = found.Passages.Count > 0 ? found.Passages[0].Result : null;
        return [.. found.Notes
            .SelectMany(n => n.Note.Statements.Select((s, i) => (Statement: s, n.Note, n.Result, Score: n.Result.UnitScores[i])))
            .Where(f => f.Statement.IsFor(question.Role) && f.Statement.IsIn(area.Name) && f.Score >= AnswerThresholds.FactScore)
            .OrderByDescending(f => f.Score)
            .Take(MostFacts)
            .Select(f => (f.Statement, f.Note, Leads: f.Score > (passage?.UnitScores.Max() ?? 0) + AnswerThresholds.FactLead))];
    }

    private static AnswerPart Part(Statement statement, PartKind kind, CitationList citations) =>
        new(kind, statement.Text, [.. statement.Citations.Select(citations.Add)], statement.Suggested);

    private static void AddQuotations(List<AnswerPart> parts, IReadOnlyList<Quotation> quotations, CitationList citations, int words)
    {
        var left = words - parts.Sum(p => Words.Count(p.Text));
        foreach (var quotation in quotations)
        {
            if (parts.Any(p => p.Kind == PartKind.Quotation) && left < 15) break;
            if (citations.All.Any(c => c.Held && c.Source.Id == quotation.Document.Source.Id && c.Start <= quotation.Start && quotation.End <= c.End)) continue;
            var lead = Shortened(quotation, Math.Min(WordsOfLead, Math.Max(left, 25)));
            parts.Add(new AnswerPart(PartKind.Quotation, lead, [citations.Add(quotation)]));
            left -= Words.Count(lead);
        }
    }

    // The sentence that answers; where it is long, its beginning, marked as cut.
    private static string Shortened(Quotation quotation, int words)
    {
        var lead = quotation.LeadWords.ReplaceLineEndings(" ");
        if (Words.Count(lead) <= words) return lead;
        return string.Join(' ', lead.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(words)) + " …";
    }

    private static int FewestThatFit(IReadOnlyList<Statement> statements, int most, int words)
    {
        var (count, sum) = (0, 0);
        while (count < Math.Min(most, statements.Count) && (sum += Words.Count(statements[count].Text)) <= words) count++;
        return Math.Max(1, count);
    }
}
