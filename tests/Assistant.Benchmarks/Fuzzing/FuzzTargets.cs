using Assistant.Commands;

namespace Assistant.Benchmarks.Fuzzing;

/// <summary>Every parser that reads what others write.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "activity", "card-data", "direct-line", "token", "word", "pdf-layout", "pdf", "html", "markdown", "text", "as-read", "question", "search", "spoken", "questions-file", "evaluation-file",
        "notes", "moments", "screening", "quizzes", "catalogue", "words", "page", "journal", "journal-forged", "form", "address", "ticket", "model-reply", "model-wire", "embedding-wire", "qdrant-wire", "csv", "word-form",
    ];

    /// <summary>All of them, over what is served. Those that come over a wire bring a server of their own, which ends with the process.</summary>
    public static IEnumerable<FuzzTarget> Of(AssistantHost host, Func<string, bool>? wanted = null)
    {
        var makers = Names.ToDictionary(n => n, n => (Func<FuzzTarget>)(() => Make(n, host)));
        return makers.Where(m => wanted?.Invoke(m.Key) != false).Select(m => m.Value());
    }

    public static FuzzTarget Make(string name, AssistantHost host) => name switch
    {
        "activity" => WireFuzz.Activity(host),
        "card-data" => WireFuzz.CardData(host),
        "direct-line" => WireFuzz.DirectLine(host),
        "token" => SealedFuzz.Token(),
        "word" => DocumentFuzz.Word(),
        "pdf-layout" => DocumentFuzz.PdfLayout(),
        "pdf" => DocumentFuzz.Pdf(),
        "html" => DocumentFuzz.Html(),
        "markdown" => DocumentFuzz.Markdown(),
        "text" => DocumentFuzz.Text(),
        "as-read" => DocumentFuzz.AsRead(host),
        "question" => WordsFuzz.Question(host),
        "search" => WordsFuzz.Search(host),
        "spoken" => WordsFuzz.Spoken(host),
        "questions-file" => WordsFuzz.QuestionsFile(),
        "evaluation-file" => WordsFuzz.EvaluationFile(host),
        "notes" or "moments" or "screening" or "quizzes" => ContentFuzz.Guidance(name, host),
        "catalogue" => ContentFuzz.Catalogue(host),
        "words" => ContentFuzz.Words(host),
        "page" => ContentFuzz.Page(host),
        "journal" => SealedFuzz.Journal(forged: false),
        "journal-forged" => SealedFuzz.Journal(forged: true),
        "form" => WireFuzz.Form(host),
        "address" => WireFuzz.Address(host),
        "ticket" => SealedFuzz.Ticket(),
        "model-reply" => EndpointFuzz.ModelReply(host),
        "model-wire" => EndpointFuzz.ModelWire(),
        "embedding-wire" => EndpointFuzz.EmbeddingWire(),
        "qdrant-wire" => EndpointFuzz.QdrantWire(host),
        "csv" => OutFuzz.Csv(),
        "word-form" => OutFuzz.WordForm(),
        _ => throw new ArgumentException($"There is no parser '{name}'. Take one of: {string.Join(", ", Names)}.", nameof(name)),
    };
}
