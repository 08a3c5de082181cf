using Assistant.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Access;

/// <summary>A page that says why something was refused, and what to do.</summary>
public static class Refused
{
    /// <param name="words">The words.</param>
    /// <param name="title">The id of what happened.</param>
    /// <param name="how">The id of what to do.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="link">The id of a link's words, and where it leads.</param>
    public static IResult Result(InterfaceWords words, string title, string how, int status = StatusCodes.Status403Forbidden, (string Words, string Address)? link = null) =>
        new RazorComponentResult<RefusedPage>(new { Words = words, Title = words[title], How = words[how], LinkWords = link is { } named ? words[named.Words] : null, LinkAddress = link?.Address }) { StatusCode = status };
}
