using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Assistant.Knowledge;

namespace Assistant.Screening.Export;

/// <summary>
/// The answers of a screening as a FHIR QuestionnaireResponse, for systems of records. Only what applies is in it. What people
/// call the tool, the outcome and the judgement stand in extensions of our own, since FHIR has no place for them.
/// </summary>
public static class FhirReport
{
    public const string ContentType = "application/fhir+json";

    private const string Names = "urn:x-screening:";

    // HL7's own mark for data that are about nobody.
    private static readonly FhirMeta Practice = new([new FhirCoding("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST", "test health data")]);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <exception cref="ArgumentException">A read-through has no answers.</exception>
    public static byte[] Bytes(ScreeningRecord record, InterfaceWords words)
    {
        if (record.Mode is not (ScreeningModes.Live or ScreeningModes.Practice)) throw new ArgumentException($"Nothing of this kind is exported: {record.Mode}.", nameof(record));
        var (session, isLive) = (record.Session, record.Mode == ScreeningModes.Live);
        var questionnaire = session.Questionnaire;
        return JsonSerializer.SerializeToUtf8Bytes(new FhirResponse
        {
            Meta = isLive ? null : Practice,
            Extension = [new FhirExtension($"{Names}tool") { ValueString = Words($"{questionnaire.Title}, {questionnaire.Version}. {questionnaire.Label}") }, .. session.Stage == ScreeningStage.Outcome ? Extensions(session, record.Result.Outcome, words) : []],
            Questionnaire = $"{Names}{Uri.EscapeDataString(questionnaire.Id)}|{questionnaire.Hash}",
            Status = session.Stage == ScreeningStage.Outcome ? "completed" : "in-progress",
            Subject = isLive && Words(record.Reference) is { } reference ? new FhirReference(new FhirIdentifier(reference)) : null,
            Authored = record.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            Item = session.Sheet.Applying.GroupBy(l => l.Item.Group).Select(Group).ToList() is { Count: > 0 } groups ? groups : null,
        }, Options);
    }

    private static IEnumerable<FhirExtension> Extensions(ScreeningSession session, Outcome outcome, InterfaceWords words)
    {
        yield return new FhirExtension($"{Names}outcome") { ValueCoding = new FhirCoding(null, outcome.Id, Words(outcome.Title)) };
        if (session.Judgement is not { } judgement) yield break;
        var (judged, reason) = (Words(JudgementWords.Of(judgement, words)), Words(judgement.Words));
        yield return new FhirExtension($"{Names}judgement")
        {
            Extension = [new FhirExtension("agrees") { ValueBoolean = judgement.Agrees }, .. judged is null ? [] : new[] { new FhirExtension("judged") { ValueString = judged } }, .. reason is null ? [] : new[] { new FhirExtension("reason") { ValueString = reason } }],
        };
    }

    private static FhirItem Group(IGrouping<ItemGroup, SheetLine> group) => new(group.Key.LinkId, Words(group.Key.Text)) { Item = [.. group.Select(Question)] };

    private static FhirItem Question(SheetLine line) => new(line.Item.LinkId, Words(line.Item.Text)) { Answer = line.Answer is { } answer && Answers(line.Item, answer).ToList() is { Count: > 0 } answers ? answers : null };

    private static IEnumerable<FhirAnswer> Answers(Item item, ItemAnswer answer)
    {
        foreach (var code in answer.Codes) yield return new FhirAnswer { ValueCoding = new FhirCoding(null, code, Words(item.Option(code)?.Display)) };
        if (Words(answer.Text) is { } text) yield return new FhirAnswer { ValueString = text };
    }

    // A string of FHIR has a letter in it, or is not there.
    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) || PrintableText.Of(text) is not { } words || string.IsNullOrWhiteSpace(words) ? null : words;
}
