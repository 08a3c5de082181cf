using Assistant.Contacts;
using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>
/// Builds an answer without a model. A question about what to do gets the steps of the matching note, next step first;
/// any other gets the words of the documents, and the facts of the notes that answer it.
/// </summary>
public sealed class AnswerComposer(IReadOnlyDictionary<string, Document> documents, IReadOnlyList<Note> notes, Retriever retriever, Language language)
{
    private const string WhomToContact = "who-to-contact";
    private const int MostSteps = 5;
    private const int MostFacts = 2;
    private const int MostQuotations = 3;
    private const int WordsForSteps = 112;
    private const int WordsForAnswer = 135;
    private const double FitBonus = 0.15;
    private const int FirstQuotation = 70;
    private const double SameWords = 0.7;

    public Answer Compose(Found found, Question question, Area area)
    {
        var passages = found.Passages.Where(p => !IsBeside(found, p.Result) && !LocalNumbers.AreElsewhere(p.Document, p.Chunk, area)).ToList();
        var quotations = QuotationPicker.Pick(passages, MostQuotations);
        if (NoteFor(found) is { } note) return FromNote(note, quotations, question, area);
        var answer = FromPassages(found, quotations, question, area);
        return answer with { Candidates = [.. answer.Candidates, .. passages.Select((p, i) => new NumberedPassage.Held(answer.Candidates.Count + i + 1, p.Document, p.Chunk))] };
    }

    /// <summary>Whom to contact, from the note about that; what else was found where there is no such note.</summary>
    public Answer WhomToRing(Found found, Question question, Area area) =>
        notes.FirstOrDefault(n => n.Id == WhomToContact) is { } note ? FromNote(note, [], question, area) : Compose(found, question, area);

    /// <summary>The steps of one note, for a reader who picked it by name.</summary>
    public Answer FromNote(Note note, IReadOnlyList<Quotation> quotations, Question question, Area area)
    {
        // The passage that answers best is number 1 among the sources, although the steps come first in the text.
        var citations = new CitationList(documents);
        if (quotations.Count > 0) citations.Add(quotations[0]);
        var (kind, said) = note.HasSteps ? (PartKind.Step, note.Steps) : (PartKind.Fact, note.Facts);
        var statements = said.Where(s => !s.IsHeldBack && s.IsFor(question.Role) && s.IsIn(area.Name)).ToList();
        var shown = MostThatFit(statements, MostSteps, WordsForSteps);
        var parts = statements.Take(shown).Select(s => Part(s, kind, citations)).ToList();
        AddQuotations(parts, quotations, citations, WordsForAnswer, wordsForFirst: 0);
        var more = statements.Skip(shown).Select(s => Part(s, kind, citations)).ToList();
        return new Answer
        {
            Status = AnswerStatus.Answered,
            Completeness = Completeness.Full,
            Reading = note.Reading,
            Choices = [.. note.OtherReadings.Select(id => notes.FirstOrDefault(n => n.Id == id)).OfType<Note>().Select(n => new Choice(n.Id, n.Title, n.Reading))],
            Parts = parts,
            More = more,
            Citations = citations.All,
            Draft = !note.Approval.Approved,
            Expert = note.Expert,
        };
    }

    private Answer FromPassages(Found found, IReadOnlyList<Quotation> quotations, Question question, Area area)
    {
        // As with steps, plain sentences come first and the best passages have the first numbers; who asks for the sources' words gets those first.
        var citations = new CitationList(documents);
        foreach (var quotation in quotations) citations.Add(quotation);
        var facts = FactsFor(found, question, area);
        var parts = new List<AnswerPart>();
        var factsLead = facts.Count > 0 && (quotations.Count == 0 || facts[0].Leads || !language.AsksForWords(question.Text));
        if (factsLead) parts.AddRange(facts.Select(f => Part(f.Statement, PartKind.Fact, citations)));
        AddQuotations(parts, quotations, citations, WordsForAnswer - (factsLead ? 0 : facts.Sum(f => Words.Count(f.Statement.Text))), FirstQuotation);
        if (!factsLead) parts.AddRange(facts.Select(f => Part(f.Statement, PartKind.Fact, citations)));
        var used = parts.SelectMany(p => p.Citations).ToHashSet();
        var numbers = citations.All.Where(c => used.Contains(c.Number)).Select((c, i) => (c.Number, New: i + 1)).ToDictionary(n => n.Number, n => n.New);
        return new Answer
        {
            Status = AnswerStatus.Answered,
            Completeness = Completeness.Full,
            Parts = parts.ConvertAll(p => p with { Citations = [.. p.Citations.Select(n => numbers[n])] }),
            Citations = [.. citations.All.Where(c => used.Contains(c.Number)).Select(c => c with { Number = numbers[c.Number] })],
            Draft = facts.Any(f => !f.Note.Approval.Approved),
            Expert = facts.Select(f => f.Note.Expert).FirstOrDefault(e => e is not null),
            Candidates = [.. facts.Select((f, i) => new NumberedPassage.Stated(i + 1, f.Note, f.Statement))],
        };
    }

    // The steps of a note lead when somebody asks what to do and the note is closer to the question than any passage.
    private Note? NoteFor(Found found)
    {
        if (found.Query.Type is not (AnswerType.NextSteps or AnswerType.WhatShouldHappen or AnswerType.Any)) return null;
        var best = found.Notes.FirstOrDefault(n => n.Note.HasSteps && n.Result.Coverage >= AnswerThresholds.NoteCoverage && retriever.SpeaksFor(n.Note, found.Query.Text));
        if (best.Note is null) return null;
        var passage = found.Passages.Select(p => p.Result.Score).DefaultIfEmpty(0).Max();
        var closer = Closeness(best.Result) >= found.Passages.Select(p => Closeness(p.Result)).DefaultIfEmpty(0).Max();
        return found.Query.Type switch
        {
            AnswerType.NextSteps => closer || best.Result.Score >= AnswerThresholds.NoteForNextSteps * passage,
            AnswerType.WhatShouldHappen => closer && best.Result.Score >= passage,
            // Somebody who tells what has happened, and asks nothing, wants the steps too.
            _ => closer && best.Note.When.Count > 0 && best.Result.Score >= AnswerThresholds.NoteUnasked * passage,
        } ? best.Note : null;
    }

    private static double Closeness(SearchResult result) => result.QuestionMatch + 0.5 * result.Units.Max(u => u.Coverage);

    private static List<(Statement Statement, Note Note, bool Leads)> FactsFor(Found found, Question question, Area area)
    {
        var passage = found.Passages.Select(p => p.Result.Score).DefaultIfEmpty(0).Max();
        return [.. found.Notes
            .SelectMany(n => n.Note.Statements.Select((s, i) => (Statement: s, n.Note, n.Result.Score, Unit: n.Result.Units[i])))
            .Where(f => !f.Statement.IsHeldBack && f.Statement.IsFor(question.Role) && f.Statement.IsIn(area.Name))
            .Where(f => f.Unit.QuestionMatch >= AnswerThresholds.FactQuestion
                || f.Unit.QuestionMatch >= AnswerThresholds.FactQuestionCovered && f.Unit.Coverage >= AnswerThresholds.FactCoverage)
            .OrderByDescending(f => f.Unit.QuestionMatch + f.Unit.Coverage / 2 + (AnswerTypes.Fits(found.Query.Type, f.Statement.Text) ? FitBonus : 0))
            .Select(f => (f.Statement, f.Note, Leads: f.Score >= AnswerThresholds.FactLead * passage))
            .Aggregate(new List<(Statement Statement, Note Note, bool Leads)>(), (kept, fact) =>
            {
                if (kept.Count < MostFacts && !kept.Exists(k => SaysTheSame(k.Statement.Text, fact.Statement.Text))) kept.Add(fact);
                return kept;
            })];
    }

    // Two notes may state one fact in nearly the same words.
    private static bool SaysTheSame(string one, string other)
    {
        var (a, b) = (Words.In(one).Select(w => w.Text).ToHashSet(), Words.In(other).Select(w => w.Text).ToHashSet());
        return a.Intersect(b).Count() >= SameWords * Math.Min(a.Count, b.Count);
    }

    // Where a note is far closer to the question, a passage that merely shares some words is left out.
    private static bool IsBeside(Found found, SearchResult passage) =>
        found.Notes.Count > 0 && passage.Score < AnswerThresholds.PassageBeside * found.Notes[0].Result.Score;

    private static AnswerPart Part(Statement statement, PartKind kind, CitationList citations) =>
        new(kind, statement.Text, [.. statement.Citations.Select(citations.Add)], statement.Suggested);

    // Whole sentences only. What no longer fits into the answer is pointed to, and stands among its sources.
    private static void AddQuotations(List<AnswerPart> parts, IReadOnlyList<Quotation> quotations, CitationList citations, int words, int wordsForFirst)
    {
        var left = words - parts.Sum(p => Words.Count(p.Text));
        var pointed = new List<int>();
        for (var i = 0; i < quotations.Count; i++)
        {
            if (parts.Exists(p => p.Citations.Any(n => Covers(citations.All[n - 1], quotations[i])))) continue;
            var number = citations.Add(quotations[i]);
            var lead = quotations[i].LeadWords.ReplaceLineEndings(" ");
            var length = Words.Count(lead);
            if (pointed.Count > 0 && wordsForFirst > 0 || length > (i == 0 ? Math.Max(left, wordsForFirst) : left)) pointed.Add(number);
            else
            {
                parts.Add(new AnswerPart(PartKind.Quotation, lead, [number]));
                left -= length;
            }
        }
        if (pointed.Count > 0) parts.Add(new AnswerPart(PartKind.Pointer, "", pointed));
    }

    private static bool Covers(Citation citation, Quotation quotation) =>
        citation.Held && citation.Source.Id == quotation.Document.Source.Id && citation.Start <= quotation.Start && quotation.End <= citation.End;

    private static int MostThatFit(IReadOnlyList<Statement> statements, int most, int words)
    {
        var (count, sum) = (0, 0);
        while (count < Math.Min(most, statements.Count) && (sum += Words.Count(statements[count].Text)) <= words) count++;
        return Math.Max(1, count);
    }
}
