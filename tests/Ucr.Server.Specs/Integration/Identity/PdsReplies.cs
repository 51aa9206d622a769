namespace Ucr.Server.Specs.Integration.Identity;

/// <summary>Invented people in the shape in which the Personal Demographics Service answers.</summary>
internal static class PdsReplies
{
    public const string Token = """{"access_token":"invented-token","expires_in":"599","token_type":"Bearer"}""";

    private const string Ada =
        """
        {"resourceType":"Patient","id":"NUMBER",
         "identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"NUMBER"}],
         "meta":{"versionId":"2","security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"SECURITY"}]},
         "name":[{"use":"nickname","family":"Other","given":["Adie"]},{"use":"usual","family":"Invented","given":["Ada","May"],"prefix":["Mrs"]}],
         "gender":"female","birthDate":"1938-08-16",
         "address":[{"use":"temp","line":["1 Elsewhere"],"postalCode":"ZZ99 5AB"},{"use":"home","line":["7 Invented Row","","Harbour"],"postalCode":"ZZ99 4RI"}],
         "telecom":[{"system":"phone","value":"07700900444"},{"system":"email","value":"ada@invented.invalid"}],
         "generalPractitioner":[{"type":"Organization","identifier":{"system":"https://fhir.nhs.uk/Id/ods-organization-code","value":"Z99999"}}]MORE}
        """;

    private const string Refused =
        """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"processing","details":{"coding":[{"system":"https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode","code":"CODE"}]}}]}""";

    public static string Patient(string number = "9991234578", string security = "U", string more = "") =>
        Ada.Replace("NUMBER", number, StringComparison.Ordinal).Replace("SECURITY", security, StringComparison.Ordinal).Replace("MORE", more, StringComparison.Ordinal);

    public static string Found(params IEnumerable<string> patients) =>
        """{"resourceType":"Bundle","type":"searchset","entry":[""" + string.Join(',', patients.Select(patient => """{"search":{"score":1},"resource":""" + patient + "}")) + "]}";

    public static string Outcome(string code) => Refused.Replace("CODE", code, StringComparison.Ordinal);
}
