using System.Text.Json;
using System.Text.RegularExpressions;

namespace Assistant.Tests.Screening.Export;

/// <summary>The rules of FHIR R4 for what a QuestionnaireResponse of ours may hold: known elements, their kinds, and no empty ones.</summary>
internal static partial class FhirRules
{
    private static readonly string[] Known = ["resourceType", "meta", "language", "extension", "questionnaire", "status", "subject", "authored", "item"];
    private static readonly string[] Statuses = ["in-progress", "completed", "amended", "entered-in-error", "stopped"];

    public static IReadOnlyList<string> Faults(JsonElement response)
    {
        var faults = new List<string>();
        Only(response, faults, Known);
        if (Text(response, "resourceType") != "QuestionnaireResponse") faults.Add("resourceType");
        if (!Statuses.Contains(Text(response, "status"))) faults.Add($"status is '{Text(response, "status")}'");
        if (Text(response, "questionnaire") is { } canonical && !Uri().IsMatch(canonical)) faults.Add($"questionnaire is no canonical: {canonical}");
        if (Text(response, "authored") is { } authored && !DateTime().IsMatch(authored)) faults.Add($"authored is no dateTime: {authored}");
        foreach (var extension in Each(response, "extension")) Extension(extension, faults);
        foreach (var item in Each(response, "item")) Item(item, faults);
        Blank(response, "", faults);
        return faults;
    }

    private static void Item(JsonElement item, List<string> faults)
    {
        Only(item, faults, "linkId", "text", "answer", "item");
        if (Text(item, "linkId") is null) faults.Add("an item has no linkId");
        if (item.TryGetProperty("answer", out _) && item.TryGetProperty("item", out _)) faults.Add("items stand in a question, not in its answer");
        foreach (var answer in Each(item, "answer"))
        {
            Only(answer, faults, "valueCoding", "valueString");
            if (answer.EnumerateObject().Count() != 1) faults.Add("an answer has one value");
            if (answer.TryGetProperty("valueCoding", out var coding)) Coding(coding, faults);
        }
        foreach (var below in Each(item, "item")) Item(below, faults);
    }

    // An extension has a value or extensions in it, and never both.
    private static void Extension(JsonElement extension, List<string> faults)
    {
        Only(extension, faults, "url", "extension", "valueCoding", "valueString", "valueBoolean");
        if (Text(extension, "url") is not { } url || !Uri().IsMatch(url)) faults.Add("an extension has no url");
        if (extension.EnumerateObject().Count() != 2) faults.Add("an extension has one value, or extensions");
        if (extension.TryGetProperty("valueCoding", out var coding)) Coding(coding, faults);
        foreach (var below in Each(extension, "extension")) Extension(below, faults);
    }

    private static void Coding(JsonElement coding, List<string> faults)
    {
        Only(coding, faults, "system", "code", "display");
        if (Text(coding, "code") is { } code && !Code().IsMatch(code)) faults.Add($"no code: '{code}'");
    }

    private static void Only(JsonElement element, List<string> faults, params string[] known) =>
        faults.AddRange(element.EnumerateObject().Select(p => p.Name).Except(known).Select(name => $"'{name}' is not known here"));

    // No element is empty, and no text is blank or has signs in it that control a terminal.
    private static void Blank(JsonElement element, string name, List<string> faults)
    {
        if (element.ValueKind == JsonValueKind.String && !String().IsMatch(element.GetString()!)) faults.Add($"'{name}' is blank or cannot be printed");
        if (element.ValueKind == JsonValueKind.Null || element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 0 || element.ValueKind == JsonValueKind.Object && !element.EnumerateObject().Any()) faults.Add($"'{name}' is empty");
        if (element.ValueKind == JsonValueKind.Array) foreach (var one in element.EnumerateArray()) Blank(one, name, faults);
        if (element.ValueKind == JsonValueKind.Object) foreach (var property in element.EnumerateObject()) Blank(property.Value, property.Name, faults);
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<JsonElement> Each(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.EnumerateArray() : [];

    [GeneratedRegex(@"^\S+$")]
    private static partial Regex Uri();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$")]
    private static partial Regex DateTime();

    [GeneratedRegex(@"^[^\s]+(\s[^\s]+)*$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?=[\s\S]*\S)[^\u0000-\u0008\u000B\u000C\u000E-\u001F]+$")]
    private static partial Regex String();
}
