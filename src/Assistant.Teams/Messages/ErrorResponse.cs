using System.Text.Json;

namespace Assistant.Teams.Messages;

/// <summary>The body of an invoke that cannot be used. Source: Bot Framework REST reference, "ErrorResponse".</summary>
public sealed record ErrorResponse(ErrorResponse.Detail Error)
{
    /// <summary>What is wrong, by a code of the interface and in words.</summary>
    public sealed record Detail(string Code, string Message);

    /// <summary>The body for a value that has the wrong shape.</summary>
    public static JsonElement BadRequest(string message) =>
        JsonSerializer.SerializeToElement(new ErrorResponse(new Detail("BadRequest", message)), TeamsJson.Wire.ErrorResponse);
}
