using System.Collections.Concurrent;
using Assistant.Answers.Records;

namespace Assistant.Sources.Recall;

/// <summary>Which words that were cited stand in a text. Each is looked for once, for thousands of answers cite the same.</summary>
/// <param name="text">The text; null where there is none, and so nothing stands in it.</param>
public sealed class StandingWords(SourceVersion? text)
{
    private readonly ConcurrentDictionary<string, bool> _stand = new();

    public bool Hold(RecordedCitation citation) => text is not null && (citation.Held
        ? _stand.GetOrAdd(citation.Words, _ => AnswerVerifier.PlaceIn(citation, text) is not null)
        : text.Saying(citation.Saying!) == citation.Words);
}
