using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Storage.Register;

/// <summary>What is kept of one person as a file that they can be given.</summary>
public static class PersonFile
{
    // The file is read by people, and is put into no page.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string user, DateTimeOffset made, IReadOnlyList<(KeptTable Table, JsonArray Rows)> found) => new JsonObject
    {
        ["person"] = user,
        ["made"] = made.ToString("u"),
        ["kept"] = new JsonArray([.. found.Select(f => (JsonNode)new JsonObject { ["what"] = f.Table.What, ["table"] = f.Table.Name, ["deleted"] = f.Table.HowLong, ["erasing"] = f.Table.Erasing ?? "deleted", ["rows"] = f.Rows })]),
        ["keptAndNobodys"] = new JsonArray([.. DataRegister.OfNobody.Select(t => (JsonNode)new JsonObject { ["what"] = t.What, ["table"] = t.Name, ["deleted"] = t.HowLong })]),
        ["elsewhere"] = new JsonArray([.. DataRegister.Elsewhere.Select(e => (JsonNode)e)]),
    }.ToJsonString(Readable);
}
