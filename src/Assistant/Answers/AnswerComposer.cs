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
    private const double FitBonus = 0.15;
    private const int FirstQuotation = 70;

    public Answer Compose(Found found, Question question, Area area)
    {
        var quotations = QuotationPicker.Pick([.. found.Passages.Where(p => !LocalNumbers.AreElsewhere(p.Document, p.Chunk, area))], MostQuotations);
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

    // The steps of a note lead when somebody asks what to do and the note answers better than any passage does.
    private static Note? NoteFor(Found found)
    {
        if (found.Notes is not [var best, ..] || best.Note.Steps.Count == 0) return null;
        var passage = found.Passages.Select(p => p.Result.QuestionMatch).DefaultIfEmpty(0).Max();
        var lead = best.Result.QuestionMatch - passage;
        return found.Query.Type == AnswerType.WhatToDo && best.Result.Coverage >= AnswerThresholds.NoteCoverage && lead >= AnswerThresholds.NoteLead
            ? best.Note
            : null;
    }

    private static List<(Statement Statement, Note Note, bool Leads)> FactsFor(Found found, Question question, Area area)
    {
        var passage = found.Passages.Select(p => p.Result.Units.Max(u => u.QuestionMatch)).DefaultIfEmpty(0).Max();
        return [.. found.Notes
            .SelectMany(n => n.Note.Statements.Select((s, i) => (Statement: s, n.Note, Unit: n.Result.Units[i])))
            .Where(f => f.Statement.IsFor(question.Role) && f.Statement.IsIn(area.Name))
            .Where(f => f.Unit.QuestionMatch >= AnswerThresholds.FactQuestion)
            .OrderByDescending(f => f.Unit.QuestionMatch + f.Unit.Coverage / 2 + (AnswerTypes.Fits(found.Query.Type, f.Statement.Text) ? FitBonus : 0))
            .Take(MostFacts)
            .Select(f => (f.Statement, f.Note, Leads: f.Unit.QuestionMatch >= passage + AnswerThresholds.FactLead))];
    }

    private static AnswerPart Part(Statement statement, PartKind kind, CitationList citations) =>
        new(kind, statement.Text, [.. statement.Citations.Select(citations.Add)], statement.Suggested);

    // Whole sentences only. What no longer fits into the answer is pointed to, and stands among its sources.
    private static void AddQuotations(List<AnswerPart> parts, IReadOnlyList<Quotation> quotations, CitationList citations, int words)
    {
        var left = words - parts.Sum(p => Words.Count(p.Text));
        var pointed = new List<int>();
        foreach (var quotation in quotations)
        {
            if (citations.All.Any(c => c.Held && c.Source.Id == quotation.Document.Source.Id && c.Start <= quotation.Start && quotation.End <= c.End)) continue;
            var first = parts.TrueForAll(p => p.Kind != PartKind.Quotation);
            var number = citations.Add(quotation);
            var lead = quotation.LeadWords.ReplaceLineEndings(" ");
            var length = Words.Count(lead);
            if (length > (first ? Math.Max(left, FirstQuotation) : left)) pointed.Add(number);
            else
            {
                parts.Add(new AnswerPart(PartKind.Quotation, lead, [number]));
                left -= length;
            }
        }
        if (pointed.Count > 0) parts.Add(new AnswerPart(PartKind.Pointer, "", pointed));
    }

    private static int FewestThatFit(IReadOnlyList<Statement> statements, int most, int words)
    {
        var (count, sum) = (0, 0);
        while (count < Math.Min(most, statements.Count) && (sum += Words.Count(statements[count].Text)) <= words) count++;
        return Math.Max(1, count);
    }
}
