using Assistant.Knowledge;
using Assistant.Retrieval;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Answers.Cards;

/// <summary>One passage to put into a chat: the words to the letter, where they are from, what in them is dated, and the way there.</summary>
public static class PassageCard
{
    private const int LongestPreview = 160;

    public static AdaptiveCard Of(Citation citation, InterfaceWords words, string address)
    {
        var (quote, line) = ($"“{Words.OneLine(citation.Quote!)}”", new CitationLine(words).Name(citation.Source));
        return new AdaptiveCard
        {
            FallbackText = $"{quote} {line}. {string.Join(' ', citation.Notices.Append(address))}",
            Body =
            [
                new RichTextBlock([new TextRun(quote)]),
                new TextBlock(Markdown.Escape(line)) { Weight = "bolder" },
                .. CardParts.Notices(citation),
            ],
            Actions = [new OpenUrlButton(words["answer.open"], address)],
        };
    }

    /// <summary>How it looks in a list of results.</summary>
    public static ThumbnailCard Preview(Citation citation) => new(CitationLine.Place(citation), Shortened.To(LongestPreview, Words.OneLine(citation.Quote!)));
}
