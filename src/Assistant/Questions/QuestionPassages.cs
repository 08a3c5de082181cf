using System.Globalization;
using Assistant.Answers;
using Assistant.Knowledge;

namespace Assistant.Questions;

/// <summary>The passages that a reply can quote: found by the question's words, and checked again, to the letter, whenever they are shown.</summary>
public static class QuestionPassages
{
    public const int Most = 6;

    /// <summary>What is found for the question: words of held sources alone.</summary>
    public static IReadOnlyList<Citation> Found(string text, AnswerService answers) =>
        [.. answers.Search(text).Citations.Where(c => c.Held).Take(Most)];

    /// <summary>How a form sends one.</summary>
    public static string KeyOf(Citation citation) => string.Create(CultureInfo.InvariantCulture, $"{citation.Source.Id}|{citation.Start}|{citation.End}");

    /// <summary>Those that were picked, of what is offered for the question; whatever else was sent is none.</summary>
    public static IReadOnlyList<PickedPassage> Picked(IEnumerable<string> keys, IReadOnlyList<Citation> offered) =>
        [.. offered.Where(c => keys.Contains(KeyOf(c))).Select(c => new PickedPassage(c.Source.Id, c.Start, c.End, c.Quote!))];

    /// <summary>The passages whose words stand in their source as it is now, numbered from 1.</summary>
    public static IReadOnlyList<Citation> Standing(IReadOnlyList<PickedPassage> picked, KnowledgeBase knowledge)
    {
        var documents = knowledge.Documents.ToDictionary(d => d.Source.Id);
        return [.. picked
            .Select(p => documents.TryGetValue(p.Source, out var document) && p.Start >= 0 && p.Start < p.End && p.End <= document.Text.Length && document.Text[p.Start..p.End] == p.Quote
                ? CitationList.Held(document, document.Chunks.FirstOrDefault(c => c.Start <= p.Start && p.End <= c.End), p.Start, p.End) : null)
            .OfType<Citation>()
            .Where(c => CitationCheck.Holds(c, documents, knowledge.Catalogue))
            .Select((c, i) => c with { Number = i + 1 })];
    }
}
